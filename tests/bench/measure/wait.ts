/** Waiting, for programs that measure time: the one place where the benchmarks pause. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Looks every few milliseconds until it is so, or the time is up. Answers whether it came to be so. */
export async function waitUntil(isSo: () => boolean, limitMs: number, everyMs = 5): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!isSo()) {
    if (performance.now() >= end) return false;
    await pause(everyMs);
  }
  return true;
}

/** Rejects with that sentence when it takes longer. */
export async function within<Value>(limitMs: number, work: Promise<Value>, sentence: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(sentence)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
