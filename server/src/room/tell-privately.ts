/** Tells single people what one tick changed for them alone: their standing, their messages, their own ballot. */
import { ME_ID } from '@evenboard/shared/domain/participant';
import type { PrivateChange } from '@evenboard/shared/protocol/messages-down';
import { FACILITATORS, type PrivateRow, type RoomBatch } from '../store/store.ts';
import type { Members } from './members.ts';
import { deriveMe } from './private-state.ts';
import type { RoomState } from './room-state.ts';

/** The roles, before the tick, of the people whom these rows change. */
export function readRoles(state: RoomState, rows: readonly PrivateRow[]): Map<string, string | undefined> {
  const people = rows.filter(({ collection }) => collection === 'people');
  return new Map(people.map(({ id }) => [id, state.privately.people().get(id)?.role]));
}

/** The state already holds the rows. A new role takes effect here, and a removed person's line ends (S3). */
export function tellPrivately(
  state: RoomState,
  members: Members,
  rows: readonly PrivateRow[],
  rolesBefore: ReadonlyMap<string, string | undefined>,
): void {
  const moved = new Set<string>();
  for (const row of rows) {
    if (row.collection !== 'people') continue;
    const person = state.privately.people().get(row.id);
    if (person?.state === 'removed') for (const member of members.of(row.id)) member.remove();
    else if (rolesBefore.get(row.id) !== person?.role) moved.add(row.id);
  }
  for (const personId of moved) for (const member of members.of(personId)) member.sendWelcome();
  for (const [personId, changes] of listChanges(state, rows)) {
    if (moved.has(personId)) continue;
    for (const member of members.of(personId)) member.sendPrivate(changes);
  }
}

export function tellBallots(members: Members, { casts, endedRounds }: Pick<RoomBatch, 'casts' | 'endedRounds'>): void {
  for (const { roundId, personId, choices } of casts) {
    for (const member of members.of(personId)) {
      member.sendPrivate([{ collection: 'ballots', id: roundId, record: { choices } }]);
    }
  }
  // What a person chose is not known to anybody after the close, their own screen included.
  for (const { roundId } of endedRounds) {
    for (const member of members.all()) member.sendPrivate([{ collection: 'ballots', id: roundId, record: null }]);
  }
}

function listChanges(state: RoomState, rows: readonly PrivateRow[]): Map<string, PrivateChange[]> {
  const byPerson = new Map<string, PrivateChange[]>();
  const add = (personId: string, change: PrivateChange) => {
    const own = byPerson.get(personId);
    if (own === undefined) byPerson.set(personId, [change]);
    else own.push(change);
  };
  for (const { audience, collection, id, record } of rows) {
    const change = { collection, id, record } as PrivateChange;
    for (const personId of audience === FACILITATORS ? listFacilitators(state) : [audience]) add(personId, change);
    const about = collection === 'people' ? id : collection === 'standing' ? audience : null;
    if (about !== null) add(about, { collection: 'me', id: ME_ID, record: deriveMe(state.privately.read, about) });
  }
  return byPerson;
}

function listFacilitators(state: RoomState): string[] {
  return [...state.privately.people()].filter(([, { role }]) => role === 'facilitator').map(([id]) => id);
}
