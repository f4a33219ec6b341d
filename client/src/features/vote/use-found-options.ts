/** The search through a long list of choices: what is wanted, what is found, and how many that are, said when typing pauses. */
import { useState } from 'react';
import type { Round, RoundOption } from '@evenboard/shared/domain/round';
import { useOptionWords } from '../../board/use-option-words.ts';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { findOptions } from './find-options.ts';
import { useSayLater } from './use-say-later.ts';

const LONG_LIST = 15;

export type FoundOptions = {
  /** A short list needs no search. */
  canSearch: boolean;
  wanted: string;
  found: readonly RoundOption[];
  sayFound(): string;
  want(words: string): void;
  /** Without a word: everything is there again. */
  clear(): void;
};

export function useFoundOptions(round: Round): FoundOptions {
  const say = useSay();
  const wordsOf = useOptionWords();
  const ideas = useAll('ideas');
  const sayLater = useSayLater();
  const [wanted, setWanted] = useState('');
  const find = (words: string) => findOptions(round.options, words, wordsOf, (id) => ideas.get(id)?.text ?? '');
  const sayCount = (n: number) => say('vote.found', { n, all: round.options.length });
  const found = find(wanted);
  return {
    canSearch: round.options.length > LONG_LIST,
    wanted,
    found,
    sayFound: () => sayCount(found.length),
    want(words) {
      setWanted(words);
      sayLater(sayCount(find(words).length));
    },
    clear: () => setWanted(''),
  };
}
