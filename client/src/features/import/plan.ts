/**
 * Plans how good rows come onto the board: which questions, areas and groups are there already (by name, whatever the
 * case), which are made, and chunks of which each is whole in itself, so that a stop in between leaves no loose end.
 */
import { IMPORT_CHUNK, type importIdeas } from '@evenboard/shared/commands/import';
import type { Command } from '@evenboard/shared/commands/command';
import type { Collections } from '@evenboard/shared/document/collections';
import { MAX_CLUSTERS } from '@evenboard/shared/domain/cluster';
import { orderBetween } from '@evenboard/shared/domain/order-key';
import { LIMITS } from '@evenboard/shared/domain/text-limits';
import type { ImportRow } from '@evenboard/shared/import/import-row';

export type ImportChunk = typeof importIdeas extends Command<infer Args> ? Args : never;

type Table<Name extends keyof Collections> = ReadonlyMap<string, Collections[Name]>;

/** What is on the board now. */
export type BoardNow = { [Name in 'questions' | 'areas' | 'clusters' | 'places']: Table<Name> };

/** Where rows go that name no question or no area of their own; `areaQuestion` is for those that name neither. */
export type Defaults = { question: string; area: string; areaQuestion?: string };

export type LimitKind = 'ideas' | 'questions' | 'areas' | 'groups';

export type ImportPlan = {
  chunks: readonly ImportChunk[];
  ideas: number;
  /** Made by this import. */
  questions: number;
  areas: number;
  groups: number;
  /** The first limit that this would go over: how many there would be, and how many there may. */
  over: { kind: LimitKind; n: number; max: number } | null;
};

/**
 * A frame may hold 256 KiB, and a letter up to three bytes: a chunk stays under this many letters of any script.
 * What else an idea carries is counted as letters too.
 */
const MAX_CHUNK_UNITS = 60_000;
const OVERHEAD_UNITS = 150;

export function planImport(rows: readonly ImportRow[], board: BoardNow, defaults: Defaults, newId: () => string, placeholder = ''): ImportPlan {
  const places = createPlaces(board, newId, findPlaceholders(board, placeholder));
  const chunks: ImportChunk[] = [];
  let chunk = emptyChunk();
  let units = 0;
  for (const row of rows) {
    const size = row.idea.length + OVERHEAD_UNITS;
    if (chunk.ideas.length >= IMPORT_CHUNK || (chunk.ideas.length > 0 && units + size > MAX_CHUNK_UNITS)) {
      chunks.push(chunk);
      chunk = emptyChunk();
      units = 0;
    }
    units += size;
    placeRow(row, places, chunk, defaults, newId);
  }
  if (chunk.ideas.length > 0) chunks.push(chunk);
  return { chunks, ideas: rows.length, ...places.made, over: findOver(rows.length, board, places.made) };
}

function emptyChunk(): ImportChunk {
  return { renames: [], questions: [], areas: [], clusters: [], ideas: [] };
}

function placeRow(row: ImportRow, places: Places, chunk: ImportChunk, defaults: Defaults, newId: () => string): void {
  const question = row.area === null ? (defaults.areaQuestion ?? defaults.question) : defaults.question;
  const questionId = places.findQuestion(row.activity ?? question, chunk);
  const areaId = places.findArea(questionId, row.area ?? defaults.area, chunk);
  const clusterId = row.group === null ? null : places.findGroup(areaId, row.group, chunk);
  const order = places.nextIdeaOrder(areaId);
  chunk.ideas.push({ id: newId(), areaId, clusterId, order, text: row.idea, from: row.from });
}

type Places = {
  findQuestion: (text: string, chunk: ImportChunk) => string;
  findArea: (questionId: string, name: string, chunk: ImportChunk) => string;
  findGroup: (areaId: string, name: string, chunk: ImportChunk) => string;
  nextIdeaOrder: (areaId: string) => string;
  made: { questions: number; areas: number; groups: number };
};

/** Remembers every place by its name, those of the board and those that this plan makes in the chunk where first needed. */
function createPlaces(board: BoardNow, newId: () => string, placeholders: Map<string, string>): Places {
  const known = new Map<string, string>();
  const ends = new Map<string, string>();
  const made = { questions: 0, areas: 0, groups: 0 };

  function note(scope: string, name: string, id: string): void {
    if (!known.has(keyOf(scope, name))) known.set(keyOf(scope, name), id);
  }
  function noteEnd(scope: string, order: string): void {
    const end = ends.get(scope);
    if (end === undefined || order > end) ends.set(scope, order);
  }
  function next(scope: string): string {
    const order = orderBetween(ends.get(scope) ?? null, null);
    ends.set(scope, order);
    return order;
  }
  function find(scope: string, name: string, make: (id: string) => void): string {
    const found = known.get(keyOf(scope, name));
    if (found !== undefined) return found;
    const id = newId();
    note(scope, name, id);
    make(id);
    return id;
  }

  for (const [id, { text, order, state }] of board.questions) {
    noteEnd(QUESTIONS, order);
    if (state === 'shown') note(QUESTIONS, text, id);
  }
  for (const [id, { questionId, name, order, state }] of board.areas) {
    noteEnd(questionId, order);
    if (state === 'shown') note(questionId, name, id);
  }
  for (const [id, { areaId, name, order, state }] of board.clusters) {
    noteEnd(`groups ${areaId}`, order);
    if (state === 'shown') note(areaId, name, id);
  }
  for (const { areaId, order } of board.places.values()) noteEnd(`ideas ${areaId}`, order);

  /** The empty area that a question began with, if nothing of this import has taken it yet. */
  function takePlaceholder(questionId: string, name: string, chunk: ImportChunk): string | null {
    const id = placeholders.get(questionId);
    const found = known.get(keyOf(questionId, name));
    if (id === undefined || (found !== undefined && found !== id)) return null;
    placeholders.delete(questionId);
    if (found === id) return id;
    note(questionId, name, id);
    made.areas += 1;
    chunk.renames?.push({ id, name });
    return id;
  }

  return {
    made,
    nextIdeaOrder: (areaId) => next(`ideas ${areaId}`),
    findQuestion: (text, chunk) =>
      find(QUESTIONS, text, (id) => {
        made.questions += 1;
        const steps = { collect: newId(), group: newId(), vote: newId(), results: newId() };
        chunk.questions.push({ id, text, order: next(QUESTIONS), steps });
      }),
    findArea: (questionId, name, chunk) =>
      takePlaceholder(questionId, name, chunk) ??
      find(questionId, name, (id) => {
        made.areas += 1;
        chunk.areas.push({ id, questionId, name, order: next(questionId) });
      }),
    findGroup: (areaId, name, chunk) =>
      find(areaId, name, (id) => {
        made.groups += 1;
        chunk.clusters.push({ id, areaId, name, order: next(`groups ${areaId}`) });
      }),
  };
}

/** Questions whose one area is empty and has the name that every new question's area gets. */
function findPlaceholders(board: BoardNow, placeholder: string): Map<string, string> {
  const used = new Set([...board.places.values()].map(({ areaId }) => areaId));
  const found = new Map<string, string>();
  for (const questionId of board.questions.keys()) {
    const shown = [...board.areas].filter(([, area]) => area.questionId === questionId && area.state === 'shown');
    const [first] = shown;
    if (first !== undefined && shown.length === 1 && first[1].name === placeholder && !used.has(first[0])) {
      found.set(questionId, first[0]);
    }
  }
  return found;
}

const QUESTIONS = 'questions';

function keyOf(scope: string, name: string): string {
  return `${scope}/${name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()}`;
}

function findOver(ideas: number, board: BoardNow, made: Places['made']): ImportPlan['over'] {
  const counts: readonly [LimitKind, number, number][] = [
    ['ideas', board.places.size + ideas, LIMITS.ideasPerWorkshop],
    ['questions', board.questions.size + made.questions, LIMITS.questions],
    ['areas', board.areas.size + made.areas, LIMITS.areas],
    ['groups', board.clusters.size + made.groups, MAX_CLUSTERS],
  ];
  const over = counts.find(([, n, max]) => n > max);
  return over === undefined ? null : { kind: over[0], n: over[1], max: over[2] };
}
