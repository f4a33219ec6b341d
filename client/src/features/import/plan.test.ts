import { IMPORT_CHUNK, importIdeas } from '@evenboard/shared/commands/import';
import type { Context } from '@evenboard/shared/commands/command';
import { arrangeBoard, listQuestions } from '@evenboard/shared/document/arrange-board';
import type { CollectionName, Collections, View } from '@evenboard/shared/document/collections';
import { createDraft, type Draft } from '@evenboard/shared/document/draft';
import type { ImportRow } from '@evenboard/shared/import/import-row';
import { describe, expect, it } from 'vitest';
import { planImport, type BoardNow } from './plan.ts';

const NOTHING: View = { read: () => null, readPrivate: () => null, count: () => 0 };
const EMPTY: BoardNow = { questions: new Map(), areas: new Map(), clusters: new Map(), places: new Map() };
const DEFAULTS = { question: 'What would help?', area: 'Ideas' };
const FACILITATOR: Context = {
  now: 0,
  actor: { id: 'me', role: 'facilitator' },
  closedBallots: () => null,
  countEntitled: () => 0,
  facilitators: 1,
  people: 1,
};

function createIds() {
  let made = 0;
  return () => `${(made += 1)}`.padStart(20, '0');
}

function row(idea: string, more: Partial<ImportRow> = {}): ImportRow {
  return { line: 1, activity: null, area: null, idea, group: null, from: null, ...more };
}

function many(count: number, make: (n: number) => ImportRow): ImportRow[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

/** Runs the chunks through the very command that the server runs. */
function bringIn(rows: readonly ImportRow[], board = EMPTY, draft = createDraft(NOTHING), newId = createIds()): Draft {
  for (const chunk of planImport(rows, board, DEFAULTS, newId).chunks) {
    const evaluation = importIdeas.evaluate(chunk, draft, FACILITATOR);
    if (!evaluation.ok) throw new Error(evaluation.refusal.kind);
    draft.write(evaluation.effects);
  }
  return draft;
}

function tableOf<Name extends CollectionName>(draft: Draft, name: Name): Map<string, Collections[Name]> {
  const table = new Map<string, Collections[Name]>();
  for (const { collection, id } of draft.changes()) {
    const record = collection === name ? draft.read(name, id) : null;
    if (record !== null) table.set(id, record);
  }
  return table;
}

function tablesOf(draft: Draft) {
  return {
    questions: tableOf(draft, 'questions'),
    areas: tableOf(draft, 'areas'),
    clusters: tableOf(draft, 'clusters'),
    places: tableOf(draft, 'places'),
    ideas: tableOf(draft, 'ideas'),
  };
}

/** The board as words: "question > area > group > idea". */
function describeBoard(draft: Draft): string[] {
  const tables = tablesOf(draft);
  return listQuestions(tables.questions).flatMap((questionId) =>
    arrangeBoard(tables, questionId).flatMap(({ id, clusters, looseIds }) => {
      const start = [tables.questions.get(questionId)?.text, tables.areas.get(id)?.name];
      const grouped = clusters.flatMap((cluster) =>
        cluster.ideaIds.map((ideaId) => [...start, tables.clusters.get(cluster.id)?.name, tables.ideas.get(ideaId)?.text]),
      );
      const loose = looseIds.map((ideaId) => [...start, tables.ideas.get(ideaId)?.text]);
      return [...grouped, ...loose].map((path) => path.join(' > '));
    }),
  );
}

describe('planning an import', () => {
  it('puts a plain list into the question and area that were chosen', () => {
    expect(describeBoard(bringIn([row('One'), row('Two')]))).toEqual([
      'What would help? > Ideas > One',
      'What would help? > Ideas > Two',
    ]);
  });

  it('makes questions, areas and groups in the order of the file', () => {
    const rows = [
      row('1', { activity: 'Second?', area: 'B' }),
      row('2', { activity: 'First?', area: 'A', group: 'Warm places' }),
      row('3', { activity: 'Second?', area: 'A' }),
      row('4', { activity: 'First?' }),
    ];
    expect(describeBoard(bringIn(rows))).toEqual([
      'Second? > B > 1',
      'Second? > A > 3',
      'First? > A > Warm places > 2',
      'First? > Ideas > 4',
    ]);
  });

  it('takes names to be the same whatever their case and spaces, within their own place', () => {
    const rows = [
      row('1', { activity: 'What now?', area: 'Homes', group: 'Keys' }),
      row('2', { activity: 'WHAT  NOW?', area: 'homes', group: 'keys' }),
      row('3', { activity: 'And then?', area: 'Homes', group: 'Keys' }),
    ];
    const plan = planImport(rows, EMPTY, DEFAULTS, createIds());
    expect([plan.questions, plan.areas, plan.groups]).toEqual([2, 2, 2]);
  });

  it('adds to what is on the board, at the end', () => {
    const newId = createIds();
    const draft = bringIn([row('1', { area: 'Homes', group: 'Keys' }), row('2', { area: 'Homes' })], EMPTY, createDraft(NOTHING), newId);
    const plan = planImport([row('3', { area: 'homes', group: 'KEYS' })], tablesOf(draft), DEFAULTS, newId);
    expect([plan.questions, plan.areas, plan.groups]).toEqual([0, 0, 0]);
    bringIn([row('3', { area: 'homes', group: 'KEYS' }), row('4', { area: 'homes' })], tablesOf(draft), draft, newId);
    expect(describeBoard(draft)).toEqual([
      'What would help? > Homes > Keys > 1',
      'What would help? > Homes > Keys > 3',
      'What would help? > Homes > 2',
      'What would help? > Homes > 4',
    ]);
  });

  it('puts what names neither question nor area under the question of the area that was chosen', () => {
    const rows = [row('1'), row('2', { area: 'Homes' }), row('3', { activity: 'And then?' })];
    const { chunks } = planImport(rows, EMPTY, { ...DEFAULTS, areaQuestion: 'What else?' }, createIds());
    const textOf = new Map(chunks.flatMap(({ questions }) => questions).map(({ id, text }) => [id, text]));
    const placeOf = new Map(chunks.flatMap(({ areas }) => areas).map(({ id, questionId, name }) => [id, `${textOf.get(questionId)} > ${name}`]));
    expect(chunks.flatMap(({ ideas }) => ideas).map(({ areaId, text }) => `${placeOf.get(areaId)} > ${text}`)).toEqual([
      'What else? > Ideas > 1', 'What would help? > Homes > 2', 'And then? > Ideas > 3',
    ]);
  });

  it('does not use again what was taken away', () => {
    const newId = createIds();
    const tables = tablesOf(bringIn([row('1')], EMPTY, createDraft(NOTHING), newId));
    for (const [id, question] of tables.questions) tables.questions.set(id, { ...question, state: 'gone' });
    expect(planImport([row('2')], tables, DEFAULTS, newId)).toMatchObject({ questions: 1, areas: 1 });
  });

  it('makes chunks that the server takes one by one, and each place once', () => {
    const rows = many(IMPORT_CHUNK * 2 + 5, (n) => row(`Idea ${n}`, { area: `Area ${n % 7}`, group: `Group ${n % 3}` }));
    const plan = planImport(rows, EMPTY, DEFAULTS, createIds());
    expect(plan.chunks.map(({ ideas }) => ideas.length)).toEqual([IMPORT_CHUNK, IMPORT_CHUNK, 5]);
    expect(plan.areas).toBe(7);
    expect(tablesOf(bringIn(rows)).ideas.size).toBe(rows.length);
  });

  it('keeps a chunk of long ideas small enough for one message', () => {
    const plan = planImport(many(300, (n) => row(`${n} ${'ह'.repeat(496)}`)), EMPTY, DEFAULTS, createIds());
    const bytes = plan.chunks.map((chunk) => new TextEncoder().encode(JSON.stringify(chunk)).length);
    expect(Math.max(...bytes)).toBeLessThan(200 * 1024);
  });

  it('says which limit would be passed', () => {
    expect(planImport(many(5001, (n) => row(`${n}`)), EMPTY, DEFAULTS, createIds()).over).toEqual({ kind: 'ideas', n: 5001, max: 5000 });
    const areas = many(201, (n) => row('x', { area: `${n}` }));
    expect(planImport(areas, EMPTY, DEFAULTS, createIds()).over).toEqual({ kind: 'areas', n: 201, max: 200 });
    expect(planImport(many(5000, (n) => row(`${n}`)), EMPTY, DEFAULTS, createIds()).over).toBe(null);
  });

  describe('the empty area that a question began with', () => {
    const steps = { collect: 'c', group: 'g', vote: 'v', results: 'r' };
    const board: BoardNow = {
      ...EMPTY,
      questions: new Map([['q', { text: 'What would help?', order: 'V00000', steps, state: 'shown' }]]),
      areas: new Map([['first', { questionId: 'q', name: 'Ideas', order: 'V00000', state: 'shown' }]]),
    };

    it('takes the name of the first area that comes in', () => {
      const rows = [row('a', { area: 'Prevention' }), row('b', { area: 'Health' })];
      const plan = planImport(rows, board, DEFAULTS, createIds(), 'Ideas');
      expect(plan.chunks[0]?.renames).toEqual([{ id: 'first', name: 'Prevention' }]);
      expect(plan.chunks[0]?.ideas[0]?.areaId).toBe('first');
      expect(plan.chunks[0]?.areas.map(({ name }) => name)).toEqual(['Health']);
    });

    it('keeps its name where the import has an area of that name, or where ideas are in it', () => {
      const rows = [row('a', { area: 'Ideas' }), row('b', { area: 'Health' })];
      expect(planImport(rows, board, DEFAULTS, createIds(), 'Ideas').chunks[0]?.renames).toEqual([]);
      const places = new Map([['i', { areaId: 'first', clusterId: null, order: 'V00000' }]]);
      const used = planImport([row('b', { area: 'Health' })], { ...board, places }, DEFAULTS, createIds(), 'Ideas');
      expect(used.chunks[0]?.renames).toEqual([]);
    });
  });
});
