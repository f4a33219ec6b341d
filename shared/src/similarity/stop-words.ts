/** English words that say nothing about what an idea is about. A text of nothing but these is compared by them all the same. */
const LISTS = [
  'a an the and or but nor so if then than that this these those there here as at by for from in into of off on onto out over',
  'to up down with without within about after before between during under again further once per via via against along among',
  'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what',
  'when where why how am is are was were be been being have has had having do does did doing done can could will would shall',
  'should may might must cannot not no yes only own same too very just also even still ever never always any all both each few',
  'more most other others another some such much many lot lots really quite rather maybe perhaps please because while until',
  "don't doesn't didn't can't won't isn't aren't wasn't weren't hasn't haven't i'm i've it's we're we've they're that's there's",
  'get gets got getting let lets make makes made go goes going thing things etc through throughout around across including non eg ie s t re ve ll d m',
];

const STOP_WORDS: ReadonlySet<string> = new Set(LISTS.flatMap((list) => list.split(' ')));

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
