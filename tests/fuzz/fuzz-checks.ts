/** What must be true once all is mended. Each check names its invariant and answers with what is wrong, or nothing. */
import { COLLECTION_NAMES, type PrivateName } from '@evenboard/shared/document/collections';
import type { Room } from '@evenboard/server/room/room';
import { createRooms } from '@evenboard/server/room/rooms';
import type { StoredRoom } from '@evenboard/server/store/store';
import { encodeStateAsUpdate, type Doc } from 'yjs';
import type { Replica } from '../../client/src/document/replica.ts';
import type { FuzzClient } from './fuzz-client.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import { findModelProblems } from './model-checks.ts';
import { projectAll } from './project-all.ts';
import { sortEntries } from './sort-entries.ts';

/** The state vector of a replica that has nothing. */
const NOTHING = Uint8Array.of(0);

const PRIVATE_NAMES = ['me', 'standing', 'mine', 'ballots', 'notices', 'people', 'hidden'] as const satisfies readonly PrivateName[];

export async function findProblems(world: FuzzWorld): Promise<string[]> {
  const stored = await world.disk.loadRoom(world.workshopId, 'beginning');
  if (stored === null) return ['[J1] the workshop is gone'];
  await readHandled(world);
  const room = await world.server.room();
  const live = bytesOf(room);
  const problems = new Set<string>();
  for (const [place, client] of world.clients.entries()) {
    const own = [...client.problems, ...findStuck(client), ...findReplicaProblems(client, live, room.privateStateOf(client.personId))];
    for (const problem of own) problems.add(`${problem} (screen ${place})`);
  }
  const others = [
    ...findLost(world, stored),
    ...(await findUnsaved(world, room)),
    ...findJournalProblems(stored, live),
    ...findRepeats(stored),
    ...findHiddenWords(stored),
    ...findModelProblems(world, stored, room),
  ];
  for (const problem of others) problems.add(problem);
  return [...problems];
}

async function readHandled(world: FuzzWorld): Promise<void> {
  for (const { sent } of world.clients) {
    for (const [key, { outbox, number }] of sent) {
      const handled = await world.disk.findHandled(world.workshopId, outbox, number);
      if (handled !== null) world.handled.set(key, handled);
    }
  }
}

function findStuck(client: FuzzClient): string[] {
  const count = client.commander.pendingCount();
  return count === 0 ? [] : [`[C1] ${count} commands wait for ever`];
}

/** With nothing pending, every replica is the server's document, and knows what the server would tell it. */
function findReplicaProblems(client: FuzzClient, live: string, told: readonly { collection: string; id: string; record: unknown }[]): string[] {
  const problems = bytesOfDoc(client.replica.doc()) === live ? [] : ['[C1] the replica is not the document'];
  const privately = Object.fromEntries(PRIVATE_NAMES.map((name) => [name, entriesOf(client.replica.allPrivate(name))]));
  const expected = Object.fromEntries(
    PRIVATE_NAMES.map((name) => [name, sortEntries(told.filter(({ collection }) => collection === name).map(({ id, record }) => [id, record]))]),
  );
  for (const name of PRIVATE_NAMES) {
    if (JSON.stringify(privately[name]) !== JSON.stringify(expected[name])) problems.push(`[C1] private ${name} differ`);
  }
  return problems;
}

/**
 * Whatever left a screen was carried out, or was refused and, where it holds words, shown as not saved. Tabs of one
 * browser take up each other's words, so it is enough that one of them heard and showed it.
 */
function findLost(world: FuzzWorld, stored: StoredRoom): string[] {
  const problems: string[] = [];
  const done = new Set(stored.rows.flatMap(({ commands }) => commands.map(({ outbox, number }) => `${outbox}/${number}`)));
  const ideas = new Set(projectAll(stored.rows, stored.entry.epoch).getMap('ideas').keys());
  const acknowledged = new Set(world.clients.flatMap((client) => [...client.acknowledged]));
  const refused = new Map(world.clients.flatMap((client) => [...client.refused]));
  const shown = new Set(world.clients.flatMap((client) => [...client.unsaved().keys()]));
  for (const [key, { name, args }] of world.clients.flatMap(({ sent }) => [...sent])) {
    const handled = world.handled.get(key);
    const isDone = handled?.refusal === null && (name === 'round.cast' || done.has(key));
    if (acknowledged.has(key) && !isDone) problems.push(`[J1] ${name} was acknowledged and is not on disk`);
    if (isDone && refused.has(key)) problems.push(`[C2] ${name} was carried out and called refused`);
    if (!isDone && !refused.has(key)) problems.push(`[C2] ${name} was sent and is lost`);
    const hasWords = /^(idea\.(add|edit)|group\.(create|rename)|glossary\.set|round\.cast)$/.test(name);
    if (refused.has(key) && hasWords && !shown.has(key)) problems.push(`[C2] the words of ${name} were refused and not shown`);
    const answer = refused.get(key);
    const kind = answer !== undefined && 'refusal' in answer ? answer.refusal.kind : null;
    if (kind === 'outOfOrder') problems.push(`[C2] ${name} was overtaken by a later command`);
    if (kind === 'already' && name === 'idea.add' && !ideas.has(readId(args))) problems.push('[J3] an idea was refused as already there, and it is not there');
  }
  return problems;
}

function readId(args: unknown): string {
  return typeof args === 'object' && args !== null && 'id' in args ? String(args.id) : '';
}

function findJournalProblems(stored: StoredRoom, live: string): string[] {
  const problems: string[] = [];
  if (bytesOfDoc(projectAll(stored.rows, stored.entry.epoch)) !== live) problems.push('[J3] the journal’s rows give another document');
  for (const [place, row] of stored.rows.entries()) {
    if (row.seq !== place + 1) problems.push(`[J3] row ${place + 1} has the number ${row.seq}`);
    for (const { name, actor, outbox } of row.commands) {
      const isAnonymous = actor === null && outbox === null;
      if (name === 'round.cast' ? !isAnonymous : actor === null || outbox === null) problems.push(`[J4] ${name} does not say who did it, or says it of a vote`);
    }
  }
  return problems;
}

/** A room that is loaded anew is the live one: document, what each person knows, and ballots. */
async function findUnsaved(world: FuzzWorld, room: Room): Promise<string[]> {
  const anew = await createRooms(world.disk, world.time.now).open(world.workshopId);
  if (anew === null) return ['[J1] the workshop is gone'];
  const problems = bytesOf(anew) === bytesOf(room) ? [] : ['[J3] a room that is loaded anew has another document'];
  if (JSON.stringify(anew.position()) !== JSON.stringify(room.position())) problems.push('[J3] a room that is loaded anew is elsewhere');
  for (const { personId } of world.clients) {
    if (describeState(anew, personId) !== describeState(room, personId)) problems.push('[J1] what a person knows is not on disk');
  }
  return problems;
}

function describeState(room: Room, personId: string): string {
  const entries = room.privateStateOf(personId).map(({ collection, id, record }) => [`${collection}/${id}`, record] as const);
  return JSON.stringify(sortEntries(entries));
}

/** Each command stands in the journal once; casts, which name nobody, as often as they were accepted. */
function findRepeats(stored: StoredRoom): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { commands } of stored.rows) {
    for (const { name, outbox, number } of commands) {
      if (name === 'round.cast') continue;
      const key = `${outbox}/${number}`;
      if (seen.has(key)) problems.push(`[J2] ${name} was carried out twice`);
      seen.add(key);
    }
  }
  return problems;
}

function findHiddenWords(stored: StoredRoom): string[] {
  const hidden = stored.privateRows.filter(({ collection }) => collection === 'hidden').map(({ record }) => (record as { text: string }).text);
  const journal = JSON.stringify(stored.rows);
  return hidden.filter((text) => text !== '' && journal.includes(`"${text}"`)).map((text) => `[S6] hidden words are in the journal: ${text}`);
}

/**
 * All that a screen shows, for comparing a screen with pending commands to what became of them. Left out is what only
 * the server can know: its clock, and which votes a hidden idea stands in.
 */
export function readScreen(replica: Replica): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name of COLLECTION_NAMES) shown[name] = entriesOf(replica.all(name));
  for (const name of PRIVATE_NAMES) shown[`my ${name}`] = entriesOf(replica.allPrivate(name));
  return JSON.parse(JSON.stringify(shown, (key, value: unknown) => (['at', 'until', 'options'].includes(key) ? undefined : value))) as Record<string, unknown>;
}

function entriesOf(records: ReadonlyMap<string, unknown>): [string, unknown][] {
  return sortEntries([...records]);
}

function bytesOf(room: Room): string {
  return Buffer.from(room.encodeSince(NOTHING) ?? NOTHING).toString('base64');
}

function bytesOfDoc(doc: Doc): string {
  return Buffer.from(encodeStateAsUpdate(doc)).toString('base64');
}
