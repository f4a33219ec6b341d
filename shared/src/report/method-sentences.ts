/** How a round was cast and counted, in plain words: the same on the screen and in the report. */
import type { Round } from '../domain/round.ts';
import type { Say } from '../words/catalogue.ts';
import { countsVotes } from './result-sentences.ts';

export function sayMethod(round: Pick<Round, 'budget' | 'cap' | 'rankBy'>, say: Say): string[] {
  return [
    say('how.secret'),
    say('how.unlinked'),
    say('how.budget', { n: round.budget }),
    say('how.cap', { n: round.cap }),
    say(countsVotes(round) ? 'how.rankVotes' : 'how.rankPeople'),
    say('how.ties'),
    say('how.order'),
    say('how.frozen'),
  ];
}
