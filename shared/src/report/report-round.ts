/** One revealed round for the report; null for any other, so that nothing leaves before the facilitator shows it (V4). */
import type { Tables } from '../document/arrange-board.ts';
import type { Round } from '../domain/round.ts';
import type { Say } from '../words/catalogue.ts';
import { sayMethod } from './method-sentences.ts';
import { readOptionWords } from './option-words.ts';
import type { OutcomeRound, OutcomeRow } from './outcome-schema.ts';
import { rankRows, type RankedOption } from './rank-rows.ts';
import { reportIdeas } from './report-areas.ts';
import { sayResult } from './result-sentences.ts';
import { sayOption } from './say-option.ts';

export function reportRound(tables: Tables, id: string, round: Round, say: Say): OutcomeRound | null {
  const result = tables.results.get(id);
  if (round.state !== 'revealed' || result === undefined) return null;
  const { entitled, voted, blank } = result;
  const rows = rankRows(round, result).map((ranked) => reportRow(tables, ranked));
  const said = rows.map((row) => ({ ...row, text: sayOption(row, say) }));
  const { cap, rankBy } = round;
  return {
    id,
    openedAt: new Date(round.openedAt).toISOString(),
    closedAt: round.closedAt === null ? null : new Date(round.closedAt).toISOString(),
    method: reportMethod(round),
    entitled,
    voted,
    blank,
    areCountsKeptBack: rows.some(({ people }) => people === null),
    rows,
    sentences: sayResult({ voted, blank, entitled, cap, rankBy, rows: said }, say),
    how: sayMethod(round, say),
  };
}

function reportMethod(round: Round): OutcomeRound['method'] {
  return {
    name: round.method,
    votesPerPerson: round.budget,
    mostForOneChoice: round.cap,
    rankedBy: round.rankBy,
    ties: 'shared',
    isSecret: true,
    order: 'shuffledOnce',
  };
}

function reportRow(tables: Tables, { option, ...figures }: RankedOption): OutcomeRow {
  const board = {
    idea: (id: string) => tables.ideas.get(id) ?? null,
    cluster: (id: string) => tables.clusters.get(id) ?? null,
  };
  const { id, letter, kind, area } = option;
  const ideas = kind === 'cluster' ? reportIdeas(tables, option.ideaIds) : [];
  return { id, ...figures, letter, kind, ...readOptionWords(option, board), area, ideas };
}
