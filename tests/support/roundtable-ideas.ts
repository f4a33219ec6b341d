/**
 * The ideas that the roundtable test brings in: the real file where it is at hand (it may not ship), else as many of our
 * own making in the same shape.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('../..', import.meta.url));
const REAL = join(process.env['EVENBOARD_TEST_DATA'] ?? join(HERE, '..', 'shared', 'data'), 'roundtable', 'ideas.csv');

export type RoundtableIdeas = { name: string; csv: Buffer; firstQuestion: string; isReal: boolean };

export const IDEA_COUNT = 152;
const REAL_FIRST_QUESTION = 'What should central government do?';
const AREAS_BY_QUESTION = [7, 5, 3, 4];

export function readRoundtableIdeas(): RoundtableIdeas {
  if (existsSync(REAL)) {
    return { name: 'ideas.csv', csv: readFileSync(REAL), firstQuestion: REAL_FIRST_QUESTION, isReal: true };
  }
  return { name: 'made-up.csv', csv: Buffer.from(makeIdeas()), firstQuestion: 'What should happen first?', isReal: false };
}

function makeIdeas(): string {
  const areas = AREAS_BY_QUESTION.flatMap((count, question) =>
    Array.from({ length: count }, (_, area) => ({ question, area: `Area ${question + 1}.${area + 1}` })),
  );
  const questions = ['What should happen first?', 'What should happen here?', 'What does good look like?', 'What else?'];
  const rows = Array.from({ length: IDEA_COUNT }, (_, row) => {
    const { question, area } = areas[row % areas.length] ?? { question: 0, area: '' };
    return `"${questions[question]}","${area}","Idea ${row + 1}, with a comma and a “quote”"`;
  });
  return ['activity,area,idea', ...rows].join('\r\n');
}
