/**
 * Tells shouting from acronyms: "we NEED homes", "WE NEED HOMES" and headings in capitals are not findings.
 */
import { countUntil } from '../count-until.ts';
import type { Passage } from '../passage.ts';
import type { Token } from '../tokens.ts';
import { sentenceAt } from '../sentences.ts';
import type { Span } from '../sentences.ts';
import { isFunctionWord } from '../function-words.ts';

/** Words of two to six letters that people shout or put in headings. */
const SHOUTED: ReadonlySet<string> = new Set(
  (
    'yes real really only once ever even just very huge big small more most less least best worst better worse same other others own good bad new old young high low long short fast slow hard easy free full empty open closed safe clear plain fair equal first last next late early ' +
    'people person human men women man woman child kids family home homes house houses rent room rooms bed beds food money cash pay job jobs work works worker staff team teams group groups help helps care cares health mental drug drugs life lives time times day days week weeks month months year years today now soon ' +
    'ask asks tell tells talk talks listen hear heard see seen look make makes made take takes give gives given keep keeps stop stops start starts stay put let try use used using read write learn teach show check think trust treat choose plan plans act action build join share fund funds change please thanks thank sorry love hope ' +
    'need needed want wanted like know known mean means law laws rule rules right rights voice voices power respect kind hello hi dear note notes draft agenda idea ideas point points step steps part parts aim aims goal goals vote votes why what where when who how which whose one two three four five six seven eight nine ten half zero ' +
    'end ends fix local public social street city town area place places north south east west left top bottom page part annex table figure list item name date email phone text call calls web online video true false wrong enough again always never after ahead away back down else far near off over under total free lots lot way ways'
  ).split(' '),
);

export function isPlainWord(key: string): boolean {
  return SHOUTED.has(key) || isFunctionWord(key);
}

function isCapitals(word: string): boolean {
  return word.length > 1 && /\p{L}/u.test(word) && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** A text without stops is judged by what stands near, not as one sentence of ten thousand words. */
const NEAR_WORDS = 30;

function tokensNear(tokens: readonly Token[], middle: number, { start, end }: Span): readonly Token[] {
  const first = countUntil(tokens.length, (at) => (tokens[at]?.start ?? Infinity) < start);
  const last = countUntil(tokens.length, (at) => (tokens[at]?.end ?? Infinity) <= end);
  return tokens.slice(Math.max(first, middle - NEAR_WORDS), Math.min(last, middle + NEAR_WORDS));
}

/** Whether the word stands in a sentence that is mostly in capitals, with at least one ordinary word among them. */
export function isInShouting(passage: Passage, at: number): boolean {
  const token = passage.tokens[at];
  if (token === undefined) return false;
  const sentence = sentenceAt(passage.sentences, token.start);
  const words = tokensNear(passage.tokens, at, sentence).filter(({ text }) => text.length > 1);
  const capitals = words.filter((each) => isCapitals(each.text));
  const hasOrdinary = capitals.some((each) => isPlainWord(each.key) || each.text.length > 6);
  return hasOrdinary && capitals.length >= 2 && capitals.length * 3 >= words.length * 2;
}

/** Whether the same word is written in small letters elsewhere in the text: then it is a word. */
export function isWordElsewhere(passage: Passage, at: number): boolean {
  const token = passage.tokens[at];
  return token !== undefined && passage.smallWords.has(token.key);
}
