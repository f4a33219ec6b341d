/** Takes what this workshop left in the browser away again. */

export async function clearTraces(workshopId: string, personId: string): Promise<void> {
  clearStorage(() => localStorage, (key) => key.includes(workshopId));
  // What a tab keeps (words half written, say) is one person's, whatever it is called.
  clearStorage(() => sessionStorage, () => true);
  await deleteDatabase(`evenboard-${workshopId}-${personId}`);
}

/** Even reading `localStorage` may be refused by the browser. */
function clearStorage(find: () => Storage, isOurs: (key: string) => boolean): void {
  try {
    const storage = find();
    for (const key of Object.keys(storage)) if (isOurs(key)) storage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((done) => {
    try {
      const request = indexedDB.deleteDatabase(name);
      // Blocked by another tab: the browser deletes it when that tab is gone.
      request.onsuccess = request.onerror = request.onblocked = () => done();
    } catch {
      done();
    }
  });
}
