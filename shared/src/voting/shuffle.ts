/** A shuffle that a seed decides: the same everywhere, so that every replica and every rebuild agree. */

/** Fisher–Yates over mulberry32, seeded by FNV-1a of the text. Not for secrets. */
export function shuffleBySeed<Item>(items: readonly Item[], seed: string): Item[] {
  const random = createRandom(hashText(seed));
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = shuffled[last];
    const swapped = shuffled[other];
    if (held === undefined || swapped === undefined) continue;
    shuffled[last] = swapped;
    shuffled[other] = held;
  }
  return shuffled;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
