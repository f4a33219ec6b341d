/** A small workshop as records, for tests of the report and of what is written from it. Words can be changed to hostile ones. */
import { createDraft } from '../document/draft.ts';
import type { Tables } from '../document/arrange-board.ts';
import type { CollectionName, Collections, View } from '../document/collections.ts';
import type { Idea } from '../domain/idea.ts';
import { WORKSHOP_ID } from '../domain/workshop.ts';
import type { Choices, Round } from '../domain/round.ts';
import { freezeOptions } from '../voting/freeze-options.ts';
import { tallyDots } from '../voting/tally-dots.ts';

type MutableTables = { -readonly [Name in CollectionName]: Map<string, Collections[Name]> };

export const MOMENT = { exportedAt: '2026-03-05T12:00:00.000Z', joined: 31 };
const OPENED = Date.UTC(2026, 2, 5, 10);

export function createWorkshop(words: (plain: string) => string = (plain) => plain) {
  const tables = createTables();
  tables.workshop.set(WORKSHOP_ID, {
    schemaVersion: 1,
    title: words('Warm homes'),
    purpose: words('To ask what helps.'),
    perspectives: [],
    currentActivityId: null,
    createdAt: OPENED,
  });
  const steps = { collect: 'c', group: 'g', vote: 'v', results: 'r' };
  tables.questions.set('q', { text: words('What would help?'), order: 'a', steps, state: 'shown' });
  for (const [kind, id] of Object.entries(steps)) {
    const state = kind === 'collect' ? 'locked' : 'open';
    tables.activities.set(id, { questionId: 'q', kind: kind as keyof typeof steps, state, order: kind });
  }
  tables.areas.set('area', { questionId: 'q', name: words('Homes'), order: 'a', state: 'shown' });
  addIdea('i1', { text: words('Warm places'), origin: 'seeded', from: words('the council') }, 'k1');
  addIdea('i2', { text: words('Dry places'), author: words('Ama'), perspective: words('lived experience') }, 'k1');
  addIdea('i3', { text: words('A key worker') }, 'k2');
  addIdea('i4', { text: words('A phone line') }, null);
  addIdea('i5', { text: '', state: 'hidden' }, 'k1');
  addIdea('i6', { text: words('Taken back'), state: 'gone' }, null);
  addCluster('k1', words('Warmth'));
  addCluster('k2', words('Somebody to ask'));
  tables.glossary.set('t', { term: words('key worker'), meaning: words('one person who helps you'), state: 'shown' });

  function addIdea(id: string, idea: Partial<Idea>, clusterId: string | null) {
    const plain: Idea = { text: '', origin: 'participant', from: null, author: null, perspective: null, state: 'shown', at: 0 };
    tables.ideas.set(id, { ...plain, ...idea });
    tables.places.set(id, { areaId: 'area', clusterId, order: id });
  }
  function addCluster(id: string, name: string) {
    tables.clusters.set(id, { areaId: 'area', name, order: id, state: 'shown', mergedInto: null });
  }

  /** A round on both groups and the loose idea, with these ballots; revealed unless another state is given. */
  function addRound(id: string, ballots: readonly Choices[], changes: Partial<Round> = {}) {
    const round: Round = {
      questionId: 'q',
      activityId: 'v',
      method: 'dots',
      budget: 4,
      cap: 2,
      rankBy: 'people',
      options: freezeOptions({ id, questionId: 'q', options: wanted() }, viewOf(tables)) ?? [],
      state: 'revealed',
      openedAt: OPENED,
      closedAt: OPENED + 60_000,
      ...changes,
    };
    tables.rounds.set(id, round);
    if (round.state === 'revealed') tables.results.set(id, { ...tallyDots(round, ballots), entitled: 24, revealedAt: OPENED });
  }

  return { tables: tables satisfies Tables as Tables, addIdea, addCluster, addRound };
}

function wanted() {
  return [
    { id: 'k1', kind: 'cluster' as const, ideaIds: ['i1', 'i2'] },
    { id: 'k2', kind: 'cluster' as const, ideaIds: ['i3'] },
    { id: 'i4', kind: 'idea' as const, ideaIds: ['i4'] },
  ];
}

function createTables(): MutableTables {
  return {
    workshop: new Map(),
    questions: new Map(),
    activities: new Map(),
    areas: new Map(),
    ideas: new Map(),
    places: new Map(),
    clusters: new Map(),
    glossary: new Map(),
    rounds: new Map(),
    results: new Map(),
  };
}

function viewOf(tables: MutableTables): View {
  return createDraft({
    // Sound: each collection's map holds that collection's records.
    read: (collection, id) => (tables[collection].get(id) ?? null) as never,
    readPrivate: () => null,
    count: (collection) => tables[collection].size,
  });
}
