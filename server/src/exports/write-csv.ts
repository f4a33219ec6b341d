/**
 * The outcome as one table for a spreadsheet: a line for each choice of each vote that was shown, best first, then a
 * line for each idea. A count that is kept back leaves its cell empty and says so in the note.
 */
import type { Outcome, OutcomeIdea, OutcomeQuestion, OutcomeRound, OutcomeRow } from '@evenboard/shared/report/outcome-schema';
import { sayOption } from '@evenboard/shared/report/say-option';
import type { Say, WordId } from '@evenboard/shared/words/catalogue';
import { writeCell, type Cell } from './csv-cell.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

const COLUMNS = [
  'what', 'question', 'area', 'group', 'text',
  'vote', 'place', 'shared', 'letter', 'people', 'votes', 'voted', 'blank', 'entitled',
  'origin', 'from', 'author', 'perspective', 'note',
] as const;
type Column = (typeof COLUMNS)[number];
type Line = Partial<Record<Column, Cell>>;

const ORIGINS: Readonly<Record<OutcomeIdea['origin'], WordId>> = {
  seeded: 'csv.beforehand',
  participant: 'csv.room',
  assisted: 'csv.assisted',
  merged: 'csv.merged',
};

export function writeCsv(outcome: Outcome, say: Say): string {
  const lines = outcome.questions.flatMap((question) => [...choiceLines(question, say), ...ideaLines(question, say)]);
  const heading = COLUMNS.map((column) => say(`csv.${column}`));
  const body = lines.map((line) => COLUMNS.map((column) => line[column] ?? null));
  return BYTE_ORDER_MARK + [heading, ...body].map((cells) => cells.map(writeCell).join(',') + LINE_END).join('');
}

function choiceLines(question: OutcomeQuestion, say: Say): Line[] {
  return question.rounds.flatMap((round, place) =>
    round.rows.map((row) => ({ question: question.text, vote: place + 1, ...choiceLine(round, row, say) })),
  );
}

function choiceLine(round: OutcomeRound, row: OutcomeRow, say: Say): Line {
  const { voted, blank, entitled } = round;
  const { area, letter, rank, people, votes } = row;
  return {
    what: say('csv.choice'),
    area,
    text: sayOption(row, say),
    place: rank,
    shared: say(row.isTied ? 'csv.yes' : 'csv.no'),
    letter,
    people,
    votes,
    voted,
    blank,
    entitled,
    note: round.areCountsKeptBack ? say('results.keptBack') : null,
  };
}

function ideaLines(question: OutcomeQuestion, say: Say): Line[] {
  return question.areas.flatMap((area) => [
    ...area.groups.flatMap((group) => {
      const name = group.name || say('report.unnamed');
      return group.ideas.map((idea) => ({ question: question.text, area: area.name, group: name, ...ideaLine(idea, say) }));
    }),
    ...area.ideas.map((idea) => ({ question: question.text, area: area.name, ...ideaLine(idea, say) })),
  ]);
}

function ideaLine({ text, origin, from, author, perspective }: OutcomeIdea, say: Say): Line {
  return { what: say('csv.idea'), text, origin: say(ORIGINS[origin]), from, author, perspective };
}
