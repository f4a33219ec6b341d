/** The options in whose words, area or ideas every word of a search is found. An empty search finds all. */
import type { RoundOption } from '@evenboard/shared/domain/round';

export function findOptions(
  options: readonly RoundOption[],
  search: string,
  wordsOf: (option: RoundOption) => string,
  ideaText: (id: string) => string,
): readonly RoundOption[] {
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return options;
  return options.filter((option) => {
    const inside = option.kind === 'cluster' ? option.ideaIds.map(ideaText) : [];
    const text = fold([wordsOf(option), option.area, ...inside].join(' '));
    return wanted.every((word) => text.includes(word) || word === fold(option.letter));
  });
}

/** Without accents and capitals, as people type when they search. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
