/**
 * Counts dots. Whole numbers only (V2); equal counts share a rank, and the next rank is passed over: 1, 2, 2, 4 (V3).
 * Under five people who chose something no count leaves here, the order alone (small-number rule, spec "Disclosure" 3).
 * Blank ballots are counted apart and give no cover: four of them beside one filled one would show that one.
 */
import type { Choices, Result, ResultRow, Round } from '../domain/round.ts';

export const SMALL_NUMBER = 5;

type Count = { optionId: string; people: number; votes: number };

export function tallyDots(
  round: Pick<Round, 'options' | 'rankBy'>,
  ballots: readonly Choices[],
): Pick<Result, 'rows' | 'voted' | 'blank'> {
  const counts = new Map<string, Count>(
    round.options.map(({ id }) => [id, { optionId: id, people: 0, votes: 0 }]),
  );
  let voted = 0;
  for (const choices of ballots) {
    let isFilled = false;
    for (const [optionId, votes] of Object.entries(choices)) {
      const count = counts.get(optionId);
      if (count === undefined || votes <= 0) continue;
      count.people += 1;
      count.votes += votes;
      isFilled = true;
    }
    if (isFilled) voted += 1;
  }
  const rows = rankCounts([...counts.values()], round.rankBy);
  return { rows: voted < SMALL_NUMBER ? rows.map(hideCounts) : rows, voted, blank: ballots.length - voted };
}

/** Best first. Within a tie the options keep the order that voters saw. */
function rankCounts(counts: readonly Count[], rankBy: Round['rankBy']): ResultRow[] {
  const sorted = [...counts].sort((a, b) => b[rankBy] - a[rankBy]);
  const rows: ResultRow[] = [];
  for (const [place, count] of sorted.entries()) {
    const above = sorted[place - 1];
    const isTied = above !== undefined && above[rankBy] === count[rankBy];
    rows.push({ ...count, rank: isTied ? (rows[place - 1]?.rank ?? 1) : place + 1 });
  }
  return rows;
}

function hideCounts(row: ResultRow): ResultRow {
  return { ...row, people: null, votes: null };
}
