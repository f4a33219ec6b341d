/**
 * A result in words: the first three places, then who voted. Screen and report say these very sentences (D7). Ties come
 * first together, and under five votes there are no numbers to say (S5).
 */
import type { Result, Round } from '../domain/round.ts';
import type { Say, WordId } from '../words/catalogue.ts';
import { shortenText } from './shorten-text.ts';

export type Figures = Pick<Result, 'voted' | 'blank' | 'entitled'> & {
  cap: Round['cap'];
  rankBy: Round['rankBy'];
  rows: readonly RankedWords[];
};
export type RankedWords = { rank: number; text: string; people: number | null; votes: number | null };

const PLACES = 3;
/** More names than this in one sentence are harder to hear than their number. */
const MOST_NAMES = 4;

export function sayResult(figures: Figures, say: Say): string[] {
  return [...sayPlaces(figures, say), ...sayTurnout(figures, say)];
}

function sayTurnout({ voted, blank, entitled }: Figures, say: Say): string[] {
  if (voted === 0) return [say('results.nobody')];
  const sentences = [say('results.voted', { voted, entitled })];
  if (blank > 0) sentences.push(say('results.blank', { n: blank }));
  return sentences;
}

function sayPlaces(figures: Figures, say: Say): string[] {
  if (figures.voted === 0) return [];
  const first = figures.rows.filter(({ rank }) => rank === 1);
  if (first.every(({ people }) => people === 0)) return [say('results.noneChosen')];
  if (first.some(({ people }) => people === null)) return [...sayFirst(first, figures, say), say('results.keptBack')];
  const ranks = [...new Set(figures.rows.map(({ rank }) => rank))].filter((rank) => rank > 1 && rank <= PLACES);
  return [
    ...sayFirst(first, figures, say),
    ...ranks.flatMap((rank) => sayNext(rank, figures.rows.filter((row) => row.rank === rank), figures, say)),
  ];
}

function sayFirst(tied: readonly RankedWords[], figures: Figures, say: Say): string[] {
  const top = tied[0];
  if (top === undefined) return [];
  const values = { ...valuesOf(tied, say), voted: figures.voted };
  const single = top.people === null ? 'results.firstOrder' : countsVotes(figures) ? 'results.firstVotes' : 'results.firstPeople';
  if (tied.length === 1) return [say(single, values)];
  const together = say(tied.length > MOST_NAMES ? 'results.firstMany' : 'results.firstTied', values);
  return top.people === null ? [together] : [`${together} ${say(eachId(figures), values)}`];
}

function sayNext(rank: number, tied: readonly RankedWords[], figures: Figures, say: Say): string[] {
  if (tied[0]?.people === 0) return [];
  const values = { ...valuesOf(tied, say), rank };
  const isAlone = tied.length === 1;
  const place = say(isAlone ? 'results.next' : tied.length > MOST_NAMES ? 'results.nextMany' : 'results.nextTied', values);
  const count = isAlone ? (countsVotes(figures) ? 'results.gotVotes' : 'results.gotPeople') : eachId(figures);
  return [`${place} ${say(count, values)}`];
}

function valuesOf(tied: readonly RankedWords[], say: Say) {
  return {
    choice: quote(tied[0]?.text ?? '', say),
    choices: joinNames(tied.map(({ text }) => quote(text, say)), say),
    n: tied.length,
    people: tied[0]?.people ?? 0,
    votes: tied[0]?.votes ?? 0,
  };
}

/** With one vote for a choice at most, votes and people are the same number, and people are easier to picture. */
export function countsVotes({ cap, rankBy }: Pick<Figures, 'cap' | 'rankBy'>): boolean {
  return rankBy === 'votes' && cap > 1;
}

function eachId(figures: Figures): WordId {
  return countsVotes(figures) ? 'results.eachVotes' : 'results.eachPeople';
}

function quote(text: string, say: Say): string {
  return say('results.quote', { text: shortenText(text).replace(/\.$/, '') });
}

function joinNames(names: readonly string[], say: Say): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : say('results.and', { first: names.slice(0, -1).join(', '), last });
}
