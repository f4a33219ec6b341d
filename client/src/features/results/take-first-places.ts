/** The first rows of a ranking, cut so that a tie at the line is never torn apart (V3), and without those nobody chose. */
const ABOUT = 10;

export function takeFirstPlaces<Row extends { rank: number; people: number | null }>(rows: readonly Row[]): readonly Row[] {
  const lastRank = rows[Math.min(ABOUT, rows.length) - 1]?.rank ?? 0;
  return rows.filter(({ rank, people }) => rank <= lastRank && people !== 0);
}
