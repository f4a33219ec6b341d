/** Ideas of the length that people write (80 letters or so), the same ones in every run. */
import { createSeededRandom } from '../../support/seeded-random.ts';
import type { NewIdea } from '../subjects/subject.ts';
import { writeOrder } from './token.ts';

const WORDS = ('a place to sit that is warm and open late near the station with somebody to talk who knows how forms work ' +
  'more time less noise letters in plain words phone numbers that are free one person for each family keys hot meals').split(' ');
const WORDS_PER_IDEA = 15;
const SEED = 20_260_301;

export function createIdeas(count: number, seed = SEED): NewIdea[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, (_, at) => ({ id: random.id(), text: createText(random.pick), order: writeOrder(at) }));
}

export function createText(pick: (words: readonly string[]) => string): string {
  return Array.from({ length: WORDS_PER_IDEA }, () => pick(WORDS)).join(' ');
}
