/**
 * The small words of English. After one of these (or at a stop) a phrase has ended, so a longer wording can take
 * its place; before any other word it may be describing that word.
 */
const LINKING =
  'a an and as at because before but by for from if in into like nor of off on onto or out over per since so than that the then through to under until up via when where which while who whom whose with within without about after against along among around between during';
const HELPING =
  'am is are was were be been being has have had do does did can could will would shall should may might must cannot not never also always often still just only too now';
const OTHER =
  "i you he she it we they me him her us them this these those my your his its our their there here all any both each no some every more most many much don't doesn't didn't can't won't isn't aren't wasn't weren't hasn't haven't";
const COMMON_VERBS =
  'need needs needed want wants get gets got go goes went come comes came say says said feel feels felt live lives lived lose loses lost find finds move moves leave leaves know knows';

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [LINKING, HELPING, OTHER, COMMON_VERBS].flatMap((words) => words.split(' ')),
);

export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}

/** Words that the letters of an acronym may skip: "no recourse TO public funds". */
const SKIPPED: ReadonlySet<string> = new Set('a an and as at by for from in into of on or s the to with'.split(' '));

export function isSkippedWord(key: string): boolean {
  return SKIPPED.has(key);
}
