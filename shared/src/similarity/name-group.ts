/**
 * Names a group by words that its own ideas share and by its most central idea. Nothing is made up: each word is shown
 * in the form that the ideas use most.
 */
import type { Entry } from './compared-idea.ts';

const MAX_WORDS = 3;

/** The idea with the highest mean cosine to the others; the first of equals. */
export function findCentral(group: readonly Entry[]): Entry | undefined {
  const sum = new Map<number, number>();
  for (const { vector } of group) {
    vector.at.forEach((feature, i) => sum.set(feature, (sum.get(feature) ?? 0) + (vector.weight[i] ?? 0)));
  }
  const nearness = group.map(({ vector }) =>
    vector.at.reduce((total, feature, i) => total + (sum.get(feature) ?? 0) * (vector.weight[i] ?? 0), 0),
  );
  const most = nearness.reduce((best, each) => Math.max(best, each), 0);
  // A hair's breadth is a draw, so that the order of adding does not decide.
  return group[nearness.findIndex((each) => each >= most - 1e-9)];
}

/** How many of all ideas hold each stem. */
export function countStems(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of entries) for (const stem of stemsOf(words)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** Up to three telling words: many ideas of the group have them, few others do. In the order in which `central` has them. */
export function nameGroup(group: readonly Entry[], central: Entry | undefined, everywhere: ReadonlyMap<string, number>): string[] {
  const inside = countStems(group);
  const shared = [...inside].filter(([, count]) => count > 1);
  const scored = (shared.length > 0 ? shared : [...inside]).map(([stem, count]) => {
    const share = count / (everywhere.get(stem) ?? count);
    return { stem, score: count * (0.5 + share) };
  });
  scored.sort((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1));
  const places = central?.words.map(({ stem }) => stem) ?? [];
  const placeOf = (stem: string) => (places.includes(stem) ? places.indexOf(stem) : places.length);
  const chosen = scored.slice(0, MAX_WORDS).sort((a, b) => placeOf(a.stem) - placeOf(b.stem));
  return chosen.map(({ stem }) => pickForm(group, stem));
}

function stemsOf(words: Entry['words']): Set<string> {
  return new Set(words.map(({ stem }) => stem));
}

/** Among equally used forms the plainest wins: lower case, then short, then by letter. */
function pickForm(group: readonly Entry[], stem: string): string {
  const uses = new Map<string, number>();
  for (const { words } of group) {
    for (const word of words) if (word.stem === stem) uses.set(word.surface, (uses.get(word.surface) ?? 0) + 1);
  }
  const forms = [...uses].sort(
    ([a, often], [b, oftenB]) => oftenB - often || countCapitals(a) - countCapitals(b) || a.length - b.length || (a < b ? -1 : 1),
  );
  return forms[0]?.[0] ?? '';
}

function countCapitals(word: string): number {
  return word.match(/\p{Lu}/gu)?.length ?? 0;
}
