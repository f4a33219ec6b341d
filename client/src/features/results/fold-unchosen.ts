/** Parts the choices that nobody chose from the others, where they are so many that they would hide the result. */
const FEW = 3;

export type Folded<Row> = { shown: readonly Row[]; unchosen: readonly Row[] };

export function foldUnchosen<Row extends { people: number | null }>(rows: readonly Row[]): Folded<Row> {
  const unchosen = rows.filter(({ people }) => people === 0);
  // Where nobody chose anything, the list is all there is to show.
  if (unchosen.length <= FEW || unchosen.length === rows.length) return { shown: rows, unchosen: [] };
  return { shown: rows.filter(({ people }) => people !== 0), unchosen };
}
