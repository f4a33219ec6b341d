/** What the plain model says against what there is: every record, what each person alone may see, and every ballot. */
import { COLLECTION_NAMES } from '@evenboard/shared/document/collections';
import { readRecord } from '@evenboard/shared/document/projection';
import type { Choices, Result } from '@evenboard/shared/domain/round';
import type { Room } from '@evenboard/server/room/room';
import type { StoredRoom } from '@evenboard/server/store/store';
import type { FuzzWorld } from './fuzz-world.ts';
import { createPlainModel, type Fields, type ModelCommand, type PlainModel } from './plain-model.ts';
import { projectAll } from './project-all.ts';
import { sortEntries } from './sort-entries.ts';

/** Times, and what a round keeps that only says how it was shown. */
const LEFT_OUT = new Set(['at', 'until', 'openedAt', 'closedAt', 'revealedAt', 'createdAt', 'joinedAt', 'removedAt', 'activityId', 'method', 'rankBy']);

export function findModelProblems(world: FuzzWorld, stored: StoredRoom, room: Room): string[] {
  const model = replay(world, stored);
  const problems = [...model.problems];
  const doc = projectAll(stored.rows, stored.entry.epoch);
  for (const name of COLLECTION_NAMES) {
    if (name === 'results') continue;
    const found = [...doc.getMap(name).keys()].map((id) => [id, plain(readRecord(doc, name, id))] as const);
    const expected = [...(model.tables.get(name) ?? [])].map(([id, record]) => [id, plain(record)] as const);
    problems.push(...findDifferences(name, expected, found));
  }
  for (const personId of new Set(world.clients.map((client) => client.personId))) problems.push(...findPrivateProblems(model, room, personId));
  return [...problems, ...findBallotProblems(world, stored, room)];
}

function replay(world: FuzzWorld, stored: StoredRoom): PlainModel {
  const sent = new Map(world.clients.flatMap(({ sent: own }) => [...own]));
  const doc = projectAll(world.beginning.rows, world.beginning.entry.epoch);
  const tables = new Map(COLLECTION_NAMES.map((name) => [name as string, new Map([...doc.getMap(name).entries()].map(([id, record]) => [id, plain(record)]))]));
  const people = new Map(world.beginning.privateRows.filter(({ collection }) => collection === 'people').map(({ id, record }) => [id, plain(record)]));
  const model = createPlainModel({ tables, people });
  for (const row of stored.rows.slice(world.beginning.rows.length)) {
    model.takeRow(row.commands.map(({ name, actor, outbox, number }): ModelCommand => {
      const key = `${outbox}/${number}`;
      return { name, actor, key, args: (sent.get(key)?.args ?? {}) as Fields };
    }));
  }
  return model;
}

function findPrivateProblems(model: PlainModel, room: Room, personId: string): string[] {
  const told = room.privateStateOf(personId);
  const person = model.people.get(personId) ?? {};
  const ideas = [...(model.tables.get('ideas')?.keys() ?? [])];
  const isFacilitator = person['role'] === 'facilitator';
  const expected: Readonly<Record<string, readonly (readonly [string, Fields])[]>> = {
    me: [['me', { ...person, id: personId, perspective: null }]],
    mine: ideas.filter((id) => model.authorOf(id) === personId).map((id) => [id, {}]),
    notices: [...model.noticesOf(personId)],
    people: isFacilitator ? [...model.people] : [],
    hidden: isFacilitator ? [...model.hidden] : [],
  };
  return Object.entries(expected).flatMap(([name, records]) => {
    const found = told.filter(({ collection }) => collection === name).map(({ id, record }) => [id, plain(record)] as const);
    return findDifferences(`private ${name}`, records, found);
  });
}

function findDifferences(what: string, expected: readonly (readonly [string, Fields])[], found: readonly (readonly [string, Fields])[]): string[] {
  const wanted = new Map(sortEntries(expected).map(([id, record]) => [id, JSON.stringify(record)]));
  const there = new Map(sortEntries(found).map(([id, record]) => [id, JSON.stringify(record)]));
  const ids = new Set([...wanted.keys(), ...there.keys()]);
  return [...ids].filter((id) => wanted.get(id) !== there.get(id)).map((id) => `[J3] ${what}: the model has ${wanted.get(id)}, the server ${there.get(id)}`);
}

/** A record with the fields that the model keeps; a round's options by id, because their order is drawn by lot. */
function plain(record: unknown): Fields {
  const fields = Object.entries((record ?? {}) as Fields).filter(([name]) => !LEFT_OUT.has(name));
  return Object.fromEntries(fields.map(([name, value]) => [name, name === 'options' ? plainOptions(value) : value]));
}

function plainOptions(options: unknown): Fields[] {
  const kept = (options as { id: string; text: string }[]).map(({ id, text }) => ({ id, text }));
  return kept.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * One ballot a person and round: the last that they cast there. The journal does not say who cast when, so of somebody
 * with two outboxes the last of either may stand.
 */
function findBallotProblems(world: FuzzWorld, stored: StoredRoom, room: Room): string[] {
  const last = readLastCasts(world);
  const doc = projectAll(stored.rows, stored.entry.epoch);
  return [...doc.getMap('rounds').keys()].flatMap((roundId) => {
    const round = readRecord(doc, 'rounds', roundId);
    const byPerson = last.get(roundId) ?? new Map<string, string[]>();
    if (round?.state === 'open') return findOpenProblems(world, room, roundId, byPerson);
    const ballots = stored.closedBallots.filter((ballot) => ballot.roundId === roundId).map(({ choices }) => asText(choices));
    if (round?.state === 'cancelled') return ballots.length > 0 ? ['[S4] a cancelled round left ballots'] : [];
    const problems = canBeDealt(ballots, [...byPerson.values()]) ? [] : [`[V1] the ballots of ${roundId} are not what people cast last`];
    const result = readRecord(doc, 'results', roundId);
    return result === null ? problems : [...problems, ...findTallyProblems(result, ballots)];
  });
}

function findOpenProblems(world: FuzzWorld, room: Room, roundId: string, byPerson: ReadonlyMap<string, readonly string[]>): string[] {
  return [...new Set(world.clients.map(({ personId }) => personId))].flatMap((personId) => {
    const held = room.privateStateOf(personId).find(({ collection, id }) => collection === 'ballots' && id === roundId);
    const text = held?.collection === 'ballots' && held.record !== null ? asText(held.record.choices) : null;
    const may = byPerson.get(personId) ?? [];
    const isRight = text === null ? may.length === 0 : may.includes(text);
    return isRight ? [] : [`[V1] a ballot is ${text}, and what was cast last is ${may.join(' or ')}`];
  });
}

/** By round and person, the last accepted cast of each of their outboxes. */
function readLastCasts(world: FuzzWorld): Map<string, Map<string, string[]>> {
  const newest = new Map<string, { number: number; roundId: string; personId: string; text: string }>();
  for (const client of world.clients) {
    for (const [key, { outbox, number, name, args }] of client.sent) {
      if (name !== 'round.cast' || world.handled.get(key)?.refusal !== null) continue;
      const { roundId, choices } = args as { roundId: string; choices: Choices };
      const place = `${outbox}/${roundId}`;
      if ((newest.get(place)?.number ?? 0) < number) newest.set(place, { number, roundId, personId: client.personId, text: asText(choices) });
    }
  }
  const rounds = new Map<string, Map<string, string[]>>();
  for (const { roundId, personId, text } of newest.values()) {
    const byPerson = rounds.get(roundId) ?? new Map<string, string[]>();
    rounds.set(roundId, byPerson.set(personId, [...(byPerson.get(personId) ?? []), text]));
  }
  return rounds;
}

/** Whether each person can be given one of the ballots that could be theirs, with none left over. */
function canBeDealt(ballots: readonly string[], people: readonly (readonly string[])[]): boolean {
  const [first, ...others] = people;
  if (first === undefined) return ballots.length === 0;
  return [...new Set(first)].some((text) => {
    const place = ballots.indexOf(text);
    return place >= 0 && canBeDealt(ballots.toSpliced(place, 1), others);
  });
}

function findTallyProblems(result: Result, ballots: readonly string[]): string[] {
  const cast = ballots.map((text) => JSON.parse(text) as [string, number][]);
  const problems: string[] = [];
  if (result.voted !== cast.filter((choices) => choices.length > 0).length) problems.push('[V2] the number of people who voted is wrong');
  if (result.blank !== cast.filter((choices) => choices.length === 0).length) problems.push('[V2] the number of blank ballots is wrong');
  const counts = result.rows.map((row) => ({ row, votes: cast.flat().filter(([id]) => id === row.optionId).reduce((sum, [, votes]) => sum + votes, 0) }));
  for (const { row, votes } of counts) {
    if (row.votes !== null && row.votes !== votes) problems.push('[V2] a tally is wrong');
    if (row.rank !== 1 + counts.filter((other) => other.votes > votes).length) problems.push('[V3] a rank is wrong');
  }
  return problems;
}

function asText(choices: Choices): string {
  return JSON.stringify(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)));
}
