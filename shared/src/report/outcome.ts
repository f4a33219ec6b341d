/**
 * Makes the outcome from the document's records. Only what is on the board goes in: hidden and taken-back ideas stay
 * out, and so does every round that was not revealed.
 */
import type { Tables } from '../document/arrange-board.ts';
import { listQuestions } from '../document/arrange-board.ts';
import { STEP_KINDS, type Question } from '../domain/agenda.ts';
import { WORKSHOP_ID } from '../domain/workshop.ts';
import type { Say } from '../words/catalogue.ts';
import { reportAreas } from './report-areas.ts';
import { reportRound } from './report-round.ts';
import { OUTCOME_FORMAT, OUTCOME_VERSION, type Outcome, type OutcomeQuestion } from './outcome-schema.ts';

export type OutcomeInput = {
  tables: Tables;
  /** ISO time: nothing here has a clock. */
  exportedAt: string;
  /** People who are in, those who run it included. */
  joined: number;
};

export function buildOutcome({ tables, exportedAt, joined }: OutcomeInput, say: Say): Outcome {
  const workshop = tables.workshop.get(WORKSHOP_ID);
  return {
    format: OUTCOME_FORMAT,
    version: OUTCOME_VERSION,
    title: workshop?.title ?? '',
    purpose: workshop?.purpose ?? '',
    createdAt: new Date(workshop?.createdAt ?? 0).toISOString(),
    exportedAt,
    people: { joined },
    questions: listQuestions(tables.questions).flatMap((id) => {
      const question = tables.questions.get(id);
      return question === undefined ? [] : [reportQuestion(tables, id, question, say)];
    }),
    wordList: listWords(tables),
  };
}

function reportQuestion(tables: Tables, id: string, question: Question, say: Say): OutcomeQuestion {
  const rounds = [...tables.rounds]
    .filter(([, round]) => round.questionId === id)
    .sort(([, a], [, b]) => a.openedAt - b.openedAt);
  return {
    text: question.text,
    steps: STEP_KINDS.map((kind) => ({ kind, state: tables.activities.get(question.steps[kind])?.state ?? 'waiting' })),
    areas: reportAreas(tables, id),
    rounds: rounds.flatMap(([roundId, round]) => reportRound(tables, roundId, round, say) ?? []),
    cancelledRounds: rounds.filter(([, { state }]) => state === 'cancelled').length,
  };
}

function listWords(tables: Tables): Outcome['wordList'] {
  return [...tables.glossary.values()]
    .filter(({ state }) => state === 'shown')
    .map(({ term, meaning }) => ({ term, meaning }))
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
}
