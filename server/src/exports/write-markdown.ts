/** The outcome as plain text: the result in words, then the table, how it was done, all the ideas, the word list. */
import type { Outcome, OutcomeQuestion, OutcomeRound, OutcomeRow } from '@evenboard/shared/report/outcome-schema';
import { sayOption } from '@evenboard/shared/report/say-option';
import type { Say } from '@evenboard/shared/words/catalogue';
import { writeBoard } from './markdown-board.ts';
import { writeTable, writeText } from './markdown-text.ts';
import { writeDate } from './write-date.ts';

export function writeMarkdown(outcome: Outcome, say: Say): string {
  const blocks = [
    `# ${writeText(outcome.title)}`,
    ...(outcome.purpose === '' ? [] : [writeText(outcome.purpose)]),
    [
      say('report.created', { date: writeDate(outcome.createdAt), exported: writeDate(outcome.exportedAt) }),
      say('report.joined', { n: outcome.people.joined }),
    ].join(' '),
    ...outcome.questions.flatMap((question) => writeQuestion(question, say)),
    ...writeWordList(outcome, say),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeQuestion(question: OutcomeQuestion, say: Say): string[] {
  return [
    `## ${writeText(question.text)}`,
    say('report.steps', { steps: question.steps.map((step) => say('report.step', step)).join(', ') }),
    `### ${say('report.resultTitle')}`,
    ...(question.rounds.length === 0 ? [say('report.noResult')] : []),
    ...question.rounds.flatMap((round, place) => writeRound(round, question.rounds.length > 1 ? place + 1 : null, say)),
    ...(question.cancelledRounds === 0 ? [] : [say('report.cancelled', { n: question.cancelledRounds })]),
    ...writeBoard(question, say),
  ];
}

function writeRound(round: OutcomeRound, number: number | null, say: Say): string[] {
  return [
    ...(number === null ? [] : [`#### ${say('report.roundTitle', { n: number })}`]),
    writeList(round.sentences),
    ...(round.closedAt === null ? [] : [say('report.closed', { date: writeDate(round.closedAt) })]),
    writeRanking(round, say),
    ...writeInside(round, say),
    `#### ${say('report.howTitle')}`,
    writeList(round.how),
  ];
}

function writeRanking(round: OutcomeRound, say: Say): string {
  const heading = [
    say('results.place'),
    say('report.letter'),
    say('results.choice'),
    say('report.area'),
    say('results.people'),
    say('results.votes'),
  ];
  const count = (figure: number | null) => (figure === null ? say('report.keptBack') : String(figure));
  return writeTable(
    heading,
    round.rows.map((row) => [
      say(row.isTied ? 'results.placeShared' : 'results.placeOf', { rank: row.rank }),
      row.letter,
      writeText(sayOption(row, say)),
      writeText(row.area),
      count(row.people),
      count(row.votes),
    ]),
  );
}

function writeInside(round: OutcomeRound, say: Say): string[] {
  const groups = round.rows.filter(({ ideas }) => ideas.length > 0);
  return groups.length === 0 ? [] : [`#### ${say('report.inIt')}`, ...groups.map((row) => writeGroup(row, say))];
}

function writeGroup(row: OutcomeRow, say: Say): string {
  const ideas = row.ideas.map(({ text }) => `- ${writeText(text)}`).join('\n');
  return `**${row.letter}. ${writeText(sayOption(row, say))}**\n\n${ideas}`;
}

function writeWordList({ wordList }: Outcome, say: Say): string[] {
  if (wordList.length === 0) return [];
  const rows = wordList.map(({ term, meaning }) => [writeText(term), writeText(meaning)]);
  return [`## ${say('report.wordsTitle')}`, writeTable([say('report.word'), say('report.meaning')], rows)];
}

function writeList(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${writeText(sentence)}`).join('\n');
}
