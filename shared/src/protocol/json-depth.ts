/**
 * Whether JSON nests deeper than anything that we say: a quarter of a megabyte of brackets takes its reader 60 ms, and
 * nobody else is served meanwhile (S1). Bytes are enough to see it; what is wrong otherwise is the reader's to find.
 */
const DEEPEST = 32;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    // `[` and `{` open, `]` and `}` close.
    else if (byte === 0x5b || byte === 0x7b) depth += 1;
    else if (byte === 0x5d || byte === 0x7d) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
