/**
 * Turns the bytes of a chosen file into text: by its byte order mark, else UTF-8 where that fits, else what old
 * spreadsheets write. Says when it had to guess, so that somebody can look. Never throws.
 */
export type DecodedBytes = {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** The encoding is a guess, or some bytes made no sense in it. */
  doubtful: boolean;
};

/** As much of a file as tells whether every other byte is zero. */
const SAMPLE_BYTES = 1000;
const LOST = '\uFFFD';

export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const encoding = findMark(bytes);
  if (encoding !== null) return decodeAs(bytes, encoding, false);
  const wide = findZeroBytes(bytes);
  if (wide !== null) return decodeAs(bytes, wide, true);
  const utf8 = decodeAs(bytes, 'utf-8', false);
  return isMostlySense(utf8.text) ? utf8 : decodeAs(bytes, 'windows-1252', true);
}

function decodeAs(bytes: Uint8Array, encoding: DecodedBytes['encoding'], isGuess: boolean): DecodedBytes {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, doubtful: isGuess || text.includes(LOST) };
}

function findMark([first, second, third]: Uint8Array): DecodedBytes['encoding'] | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** English in UTF-16 has a zero in every other byte. */
function findZeroBytes(bytes: Uint8Array): DecodedBytes['encoding'] | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const isZeroAt = (remainder: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === remainder).length * 4 > sample.length;
  if (isZeroAt(1)) return 'utf-16le';
  return isZeroAt(0) ? 'utf-16be' : null;
}

/** A few spoilt bytes in a UTF-8 file stay few; another encoding spoils every letter beyond ASCII. */
function isMostlySense(text: string): boolean {
  const lost = text.split(LOST).length - 1;
  const beyondAscii = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return lost <= beyondAscii;
}
