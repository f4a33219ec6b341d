import { describe, expect, it } from 'vitest';
import { createRandom } from '../voting/seeded.test-support.ts';
import { foldWord } from './read-words.ts';
import { compareWhole, createIdeas } from './run-whole.test-support.ts';
import { CUTS, SETTINGS } from './settings.ts';
import { suggestGroups } from './suggest-groups.ts';
import { WORKSHOP_IDEAS } from './workshop-ideas.test-support.ts';

const TEXTS = WORKSHOP_IDEAS.map(([, text]) => text);
const TOPICS = WORKSHOP_IDEAS.map(([topic]) => topic);

function suggest(texts: readonly string[], cut: number = CUTS.usual) {
  return suggestGroups(compareWhole(createIdeas(texts)), cut);
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}

/** Texts out of a few dozen words, some of them empty: chance makes what nobody would write. */
function randomTexts(seed: string, count: number): string[] {
  const random = createRandom(seed);
  const words = TEXTS.join(' ').split(' ');
  return Array.from({ length: count }, () =>
    Array.from({ length: random(0, 9) }, () => words[random(0, words.length)] ?? '').join(' '),
  );
}

describe('Suggested groups', () => {
  it('find what people would put together', () => {
    const groups = suggest(TEXTS);
    expect(groups).toHaveLength(6);
    for (const { ideaIds } of groups) {
      const topics = ideaIds.map((id) => TOPICS[numberOf(id)]);
      const most = topics.filter((topic) => topic === topics[0]).length;
      expect(most / topics.length).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('leave alone what is like nothing else', () => {
    const grouped = suggest(TEXTS).flatMap(({ ideaIds }) => ideaIds.map((id) => TOPICS[numberOf(id)]));
    expect(grouped).not.toContain('lone');
  });

  it.each(['a', 'b', 'c'])('are the same in whatever order the ideas come (seed %s)', (seed) => {
    const ideas = createIdeas([...TEXTS, ...randomTexts(seed, 60)], (at) => `area ${at % 3}`);
    const random = createRandom(seed);
    const shuffled = [...ideas].map((idea) => ({ idea, at: random(0, 1000) })).sort((a, b) => a.at - b.at).map(({ idea }) => idea);
    for (const settings of [SETTINGS, { ...SETTINGS, latentFrom: 0 }]) {
      const [one, two] = [compareWhole(ideas, settings), compareWhole(shuffled, settings)];
      for (const cut of [CUTS.least, CUTS.most]) expect(suggestGroups(two, cut)).toEqual(suggestGroups(one, cut));
      expect(two.twins).toEqual(one.twins);
    }
  });

  it.each(['a', 'b', 'c', 'd'])('never cross areas, and hold an idea once at most (seed %s)', (seed) => {
    const ideas = createIdeas(randomTexts(seed, 120), (at) => `area ${at % 4}`);
    const areaOf = new Map(ideas.map(({ id, areaId }) => [id, areaId]));
    const comparison = compareWhole(ideas);
    const groups = suggestGroups(comparison, CUTS.most);
    const held = groups.flatMap(({ ideaIds }) => ideaIds);
    expect(new Set(held).size).toBe(held.length);
    for (const { areaId, ideaIds } of groups) for (const id of ideaIds) expect(areaOf.get(id)).toBe(areaId);
    for (const { one, two } of comparison.twins) expect(areaOf.get(one)).toBe(areaOf.get(two));
  });

  it.each(['a', 'b', 'c'])('are named by words of their own ideas (seed %s)', (seed) => {
    const texts = [...TEXTS, ...randomTexts(seed, 80)];
    for (const { words, ideaIds } of suggest(texts, CUTS.most)) {
      const own = ideaIds.map((id) => texts[numberOf(id)] ?? '').join(' ').split(/[^\p{L}\p{N}'’]+/u);
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(own).toContain(word);
    }
  });

  it('use the form of a word that the ideas use most', () => {
    const [group] = suggest(['Umbrellas for all', 'umbrella shop', 'Cheap umbrellas', 'lend umbrellas']);
    expect(group?.words).toContain('umbrellas');
  });

  it('grow, never shrink, towards the end of the slider', () => {
    const comparison = compareWhole(createIdeas(randomTexts('slider', 150)));
    const counts = [CUTS.least, 0.89, CUTS.most].map((cut) => suggestGroups(comparison, cut).flatMap(({ ideaIds }) => ideaIds).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it('leave ideas alone that are in a group', () => {
    const ideas = createIdeas(TEXTS).map((idea, at) => ({ ...idea, clusterId: at < 4 ? 'buses' : null }));
    const ids = suggestGroups(compareWhole(ideas), CUTS.most).flatMap(({ ideaIds }) => ideaIds);
    for (const id of ids) expect(numberOf(id)).toBeGreaterThanOrEqual(4);
  });

  it('have nothing to say about none, one, or texts without words', () => {
    expect(suggest([])).toEqual([]);
    expect(suggest(['Umbrellas'])).toEqual([]);
    expect(suggest(['', '', '!!!', '🙂', '🙂'], CUTS.most)).toEqual([]);
  });

  it('put equal texts into one group', () => {
    const groups = suggest(Array.from({ length: 500 }, () => 'Umbrellas'));
    expect(groups.map(({ ideaIds }) => ideaIds.length)).toEqual([500]);
  });

  it('work in other scripts', () => {
    const groups = suggest(['我们需要免费公交卡', '免费的公交卡', 'تذاكر حافلة مجانية', 'تذاكر الحافلة', 'Umbrellas', '下雨天的伞']);
    expect(groups.map(({ ideaIds }) => ideaIds.map(numberOf).sort())).toEqual([[0, 1], [2, 3]]);
  });

  it('read ideas as long as they may be', () => {
    const long = 'warm place near the station, open all night '.repeat(12).slice(0, 500);
    expect(suggest([long, `${long.slice(50)} please`, 'Umbrellas']).map(({ ideaIds }) => ideaIds.length)).toEqual([2]);
    expect(foldWord('X'.repeat(500))).toHaveLength(500);
  });
});
