import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import type { Cluster } from '@evenboard/shared/domain/cluster';
import type { Idea } from '@evenboard/shared/domain/idea';
import { describe, expect, it } from 'vitest';
import { chooseCandidates, hasShorter } from './choose-candidates.ts';
import { isTicked, NEW_DRAFT, readDraft, toggle, type VoteDraft } from './vote-draft.ts';

const ids = (letter: string, count: number) => Array.from({ length: count }, (_, place) => `${letter}${place}`);
const idea = (text: string): Idea => ({ text, origin: 'participant', from: null, author: null, perspective: null, state: 'shown', at: 0 });
const cluster = (name: string): Cluster => ({ areaId: 'homes', name, order: 'a', state: 'shown', mergedInto: null });

/** Two groups of three and 20 loose ideas in one area, 12 loose ones in another. */
const BOARD: ArrangedArea[] = [
  { id: 'homes', clusters: [{ id: 'k1', ideaIds: ids('x', 3) }, { id: 'k2', ideaIds: ids('y', 3) }], looseIds: ids('h', 20) },
  { id: 'jobs', clusters: [], looseIds: ids('j', 12) },
  { id: 'empty', clusters: [], looseIds: [] },
];
const RECORDS = {
  ideas: new Map([...ids('x', 3), ...ids('y', 3), ...ids('h', 20), ...ids('j', 13)].map((id) => [id, idea(id)])),
  clusters: new Map([['k1', cluster('Warmth')], ['k2', cluster('Help')]]),
};
const choose = (part: Partial<VoteDraft> = {}, board = BOARD) => chooseCandidates(board, RECORDS, { ...NEW_DRAFT, ...part });
const count = (part: Partial<VoteDraft>) => choose(part).candidates.length;

describe('chooseCandidates', () => {
  it('takes groups with the ideas outside them from the start, groups only, or ideas only', () => {
    expect([count({}), count({ unit: 'groups' }), count({ unit: 'ideas' })]).toEqual([34, 2, 38]);
  });

  it('offers only what differs on this board', () => {
    expect(choose().units).toEqual(['both', 'groups', 'ideas']);
    expect(choose({}, [{ id: 'homes', clusters: BOARD[0]?.clusters ?? [], looseIds: [] }]).units).toEqual(['groups', 'ideas']);
    expect(choose({ unit: 'groups' }, BOARD.slice(1)).unit).toBe('ideas');
  });

  it('leaves out areas, and names those that have something in them', () => {
    expect(choose().areaIds).toEqual(['homes', 'jobs']);
    expect(count({ areasOut: ['homes'] })).toBe(12);
    expect(choose({ areasOut: ['homes', 'jobs'] }).fault).toBe('tooFew');
  });

  it('takes single choices: from all, one left out; from none, one taken', () => {
    expect(count({ turned: ['h0', 'k1'] })).toBe(32);
    expect(choose({ from: 'none', turned: ['h0', 'k1'] }).candidates.map(({ id }) => id)).toEqual(['k1', 'h0']);
    expect(choose({ from: 'none' }).listed).toHaveLength(34);
  });

  it('lets a new idea in by itself, but not where somebody began from none', () => {
    const grown = [...BOARD.slice(1), { id: 'new', clusters: [], looseIds: ['j12'] }];
    expect(choose({ turned: ['j0'] }, grown).candidates).toHaveLength(12);
    expect(choose({ from: 'none', turned: ['j0'] }, grown).candidates).toHaveLength(1);
  });

  it('[V1] suggests a quarter of the choices as votes, from 3 to 8 and fewer than there are, and follows them until somebody sets another number', () => {
    expect([choose().budget, choose({ areasOut: ['homes'] }).budget]).toEqual([8, 3]);
    expect(choose({ from: 'none', turned: ids('h', 20) }).budget).toBe(5);
    expect(choose({ unit: 'groups' })).toMatchObject({ suggested: 1, budget: 1, maxBudget: 2 });
    expect(choose({ budget: 6 })).toMatchObject({ suggested: 8, budget: 6 });
    expect(choose({ budget: 6, unit: 'groups' }).budget).toBe(2);
  });

  it('[V2] offers more votes on one choice only where votes are counted, and keeps what was set for then', () => {
    const cap = 3;
    expect(choose({ cap, unit: 'both' })).toMatchObject({ maxCap: null, cap: 1 });
    expect(choose({ cap, unit: 'groups', budget: 6 })).toMatchObject({ maxCap: null, cap: 1, budget: 2 });
    expect(choose({ cap, unit: 'ideas' })).toMatchObject({ maxCap: 3, cap: 3 });
    // A list that could hold groups and holds none.
    expect(choose({ cap, unit: 'both', turned: ['k1', 'k2'] })).toMatchObject({ maxCap: 3, cap: 3 });
  });

  it('knows of a shorter list one press away', () => {
    expect(hasShorter(choose())).toBe(true);
    expect(hasShorter(choose({ unit: 'groups' }))).toBe(false);
    expect(hasShorter(choose({ areasOut: ['homes'] }))).toBe(false);
  });
});

describe('a draft of a vote', () => {
  it('[C2] is read as it was kept, and is a new one when it cannot be read', () => {
    const draft: VoteDraft = { ...NEW_DRAFT, unit: 'groups', turned: ['k1'], budget: 5 };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect([readDraft(''), readDraft('{"unit":"all"}')]).toEqual([NEW_DRAFT, NEW_DRAFT]);
  });

  it('turns a choice over and back', () => {
    const turned = toggle(NEW_DRAFT.turned, 'h0');
    expect(isTicked({ ...NEW_DRAFT, turned }, 'h0')).toBe(false);
    expect(toggle(turned, 'h0')).toEqual([]);
  });
});
