import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Choices } from '../domain/round.ts';
import type { Say } from '../words/catalogue.ts';
import { outcomeSchema } from './outcome-schema.ts';
import { buildOutcome } from './outcome.ts';
import { createWorkshop, MOMENT } from './workshop.test-support.ts';

const say: Say = (id, values) => (values === undefined ? id : `${id} ${JSON.stringify(values)}`);
const BALLOTS: Choices[] = [{ k1: 2, i4: 1 }, { k1: 1 }, { k1: 1, k2: 2 }, { k2: 1 }, { i4: 2 }, {}];

function outcomeOf({ tables }: ReturnType<typeof createWorkshop>) {
  return buildOutcome({ tables, ...MOMENT }, say);
}

describe('buildOutcome', () => {
  it('[O1] holds the figures of the round, and fits its own schema', () => {
    const workshop = createWorkshop();
    workshop.addRound('round', BALLOTS);
    const outcome = outcomeOf(workshop);
    expect(parse(outcomeSchema, JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
    const round = outcome.questions[0]?.rounds[0];
    expect(round).toMatchObject({ entitled: 24, voted: 5, blank: 1, areCountsKeptBack: false });
    expect(Object.fromEntries((round?.rows ?? []).map(({ id, rank, isTied, people, votes }) => [id, [rank, isTied, people, votes]]))).toEqual({
      k1: [1, false, 3, 4],
      k2: [2, true, 2, 3],
      i4: [2, true, 2, 3],
    });
  });

  it('says which ideas were put there beforehand, and by whom', () => {
    const area = outcomeOf(createWorkshop()).questions[0]?.areas[0];
    expect(area?.groups[0]?.ideas[0]).toMatchObject({ text: 'Warm places', origin: 'seeded', from: 'the council' });
    expect(area?.ideas.map(({ text }) => text)).toEqual(['A phone line']);
  });

  it('[O2] shows a name or a perspective only beside the idea whose author chose so', () => {
    const ideas = outcomeOf(createWorkshop()).questions[0]?.areas[0]?.groups.flatMap((group) => group.ideas) ?? [];
    expect(ideas.filter(({ author }) => author !== null)).toMatchObject([{ text: 'Dry places', author: 'Ama', perspective: 'lived experience' }]);
    expect(ideas.filter(({ perspective }) => perspective !== null)).toHaveLength(1);
  });

  it('[O2] leaves hidden and taken-back ideas out, also where they were voted on', () => {
    const workshop = createWorkshop();
    workshop.addRound('round', BALLOTS);
    workshop.addIdea('i4', { text: '', state: 'hidden' }, null);
    workshop.addIdea('i2', { text: 'Dry places', state: 'gone' }, 'k1');
    const outcome = outcomeOf(workshop);
    expect(JSON.stringify(outcome)).not.toMatch(/phone line|Dry places|Taken back/);
    const row = outcome.questions[0]?.rounds[0]?.rows.find(({ id }) => id === 'i4');
    expect(row).toMatchObject({ text: '', withheld: 'hidden', people: 2, votes: 3 });
  });

  it('[O2] forgets the words of a hidden idea that gave a group its name in the vote', () => {
    const workshop = createWorkshop();
    workshop.addCluster('k2', '');
    workshop.addRound('round', BALLOTS);
    workshop.addIdea('i3', { text: '', state: 'hidden' }, 'k2');
    expect(JSON.stringify(outcomeOf(workshop))).not.toContain('A key worker');
  });

  it('[V4] holds nothing of a round that is open, closed or cancelled', () => {
    for (const state of ['open', 'closed', 'cancelled'] as const) {
      const workshop = createWorkshop();
      workshop.addRound('round', BALLOTS, { state });
      const question = outcomeOf(workshop).questions[0];
      expect(question?.rounds).toEqual([]);
      expect(question?.cancelledRounds).toBe(state === 'cancelled' ? 1 : 0);
    }
  });

  it('[S5] holds no count of a round with fewer than five votes', () => {
    const workshop = createWorkshop();
    workshop.addRound('round', BALLOTS.slice(0, 4));
    const round = outcomeOf(workshop).questions[0]?.rounds[0];
    expect(round?.areCountsKeptBack).toBe(true);
    expect(round?.rows.map(({ people, votes }) => [people, votes])).toEqual([[null, null], [null, null], [null, null]]);
  });

  it('keeps the ideas of a group as they were when people voted', () => {
    const workshop = createWorkshop();
    workshop.addRound('round', BALLOTS);
    workshop.addIdea('i2', { text: 'Dry places' }, 'k2');
    const row = outcomeOf(workshop).questions[0]?.rounds[0]?.rows.find(({ id }) => id === 'k1');
    expect(row?.ideas.map(({ text }) => text)).toEqual(['Warm places', 'Dry places']);
  });
});
