/**
 * The shipped word lists, ready to search. Built once, when this lazily loaded module arrives.
 */
import { lexicon } from './lexicon/lexicon.ts';
import { createPhraseIndex } from './phrase-index.ts';
import type { PhraseIndex } from './phrase-index.ts';

export const shippedPhrases: PhraseIndex = createPhraseIndex(lexicon);
