/**
 * A light English stemmer, so that "buses", "bus" and "helping", "helped" meet. After Harman (1991), "How effective is
 * suffixing?": plurals, -ed, -ing, -ly and a few nouns made of verbs; it would rather miss a pair than join two words.
 */
type Ending = { readonly suffix: string; readonly instead: string; readonly leaves: number };

/** The first that fits is taken; `leaves` is the least number of letters that must stand before it. */
const PLURALS: readonly Ending[] = [
  { suffix: 'sses', instead: 'ss', leaves: 1 },
  { suffix: 'ies', instead: 'y', leaves: 2 },
  { suffix: 'xes', instead: 'x', leaves: 1 },
  { suffix: 'ches', instead: 'ch', leaves: 2 },
  { suffix: 'shes', instead: 'sh', leaves: 2 },
  { suffix: 'uses', instead: 'us', leaves: 1 },
  { suffix: 'ss', instead: 'ss', leaves: 1 },
  { suffix: 'us', instead: 'us', leaves: 1 },
  { suffix: 'is', instead: 'is', leaves: 1 },
  { suffix: 's', instead: '', leaves: 3 },
];

const MADE_OF_VERBS: readonly Ending[] = [
  { suffix: 'ization', instead: 'ise', leaves: 3 },
  { suffix: 'isation', instead: 'ise', leaves: 3 },
  { suffix: 'ingly', instead: '', leaves: 3 },
  { suffix: 'ation', instead: '', leaves: 4 },
  { suffix: 'ment', instead: '', leaves: 4 },
  { suffix: 'ness', instead: '', leaves: 3 },
  { suffix: 'ying', instead: 'y', leaves: 2 },
  { suffix: 'ied', instead: 'y', leaves: 2 },
  { suffix: 'ing', instead: '', leaves: 3 },
  { suffix: 'ily', instead: 'y', leaves: 3 },
  { suffix: 'ly', instead: '', leaves: 3 },
  { suffix: 'ed', instead: '', leaves: 3 },
  { suffix: 'er', instead: '', leaves: 4 },
];

const LATIN = /^[a-z']+$/;
const DOUBLED = /([bdgmnprt])\1$/;
const MIN_LENGTH = 4;

/** The part that forms of one English word share; any other word comes back as it is. Expects lower case. */
export function stem(word: string): string {
  if (word.length < MIN_LENGTH || !LATIN.test(word)) return word;
  const one = replaceEnding(word, PLURALS);
  const bare = replaceEnding(one, MADE_OF_VERBS);
  return closeStem(bare === one ? bare : bare.replace(DOUBLED, '$1'));
}

function replaceEnding(word: string, endings: readonly Ending[]): string {
  const found = endings.find(({ suffix, leaves }) => word.endsWith(suffix) && word.length - suffix.length >= leaves);
  return found === undefined ? word : word.slice(0, word.length - found.suffix.length) + found.instead;
}

/** "share" and "shar(ing)", "happy" and "happi(ness)" end alike. */
function closeStem(word: string): string {
  const bare = word.length > MIN_LENGTH && word.endsWith('e') ? word.slice(0, -1) : word;
  return bare.length > 2 && bare.endsWith('i') ? `${bare.slice(0, -1)}y` : bare;
}
