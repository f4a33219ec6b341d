/**
 * Finds words whose letters were spoilt by a wrong encoding, such as "â€™" for "’", and puts them right where that can
 * be done. What was lost for good shows as U+FFFD and stays.
 */

/** The characters that windows-1252 has for the bytes 0x80 to 0x9F; a dot where it has none. */
const HIGH_CONTROLS = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const FOLLOWER = `[\\u0080-\\u00BF${HIGH_CONTROLS.replaceAll('.', '')}]`;

/** Only leads that spoilt English, Welsh or French text begins with: "ß”" and "é’" are honest German and French. */
const SPOILT = new RegExp(`\\uFFFD|[ÂÃ]${FOLLOWER}|â[€‚„†ˆ]|ðŸ|ï»¿`);
const SPOILT_CHARACTER = new RegExp(
  `[\\u00C2-\\u00C5]${FOLLOWER}|[\\u00E2-\\u00EF]${FOLLOWER}{2}|\\u00F0${FOLLOWER}{3}`,
  'g',
);

export function hasBrokenLetters(text: string): boolean {
  return SPOILT.test(text);
}

export function mendLetters(text: string): string {
  return text.replace(SPOILT_CHARACTER, (spoilt) => {
    const bytes = Array.from(spoilt, readByte);
    try {
      return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16)}`).join(''));
    } catch {
      return spoilt;
    }
  });
}

function readByte(character: string): number {
  const at = HIGH_CONTROLS.indexOf(character);
  return at === -1 ? character.charCodeAt(0) : 0x80 + at;
}
