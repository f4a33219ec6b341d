/** Whether a line is served: version, session and place in history are checked before; a refusal is a close code. */
import type { IncomingMessage } from 'node:http';
import { idPattern } from '@evenboard/shared/domain/ids';
import type { Me } from '@evenboard/shared/domain/participant';
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import type { Sessions } from '../protocol/sessions.ts';
import type { Position, Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';

export type Wanted = { workshopId: string; version: string | null; position: Position | null };

export type Admission = { ok: true; room: Room; me: Me } | { ok: false; code: number; reason: string };

const REFUSALS = {
  oldProgram: { ok: false, code: CLOSE_CODES.oldProgram, reason: 'old program' },
  joinAgain: { ok: false, code: CLOSE_CODES.joinAgain, reason: 'join again' },
  removed: { ok: false, code: CLOSE_CODES.removed, reason: 'removed' },
  startFresh: { ok: false, code: CLOSE_CODES.startFresh, reason: 'start fresh' },
} as const;

export async function admit(request: IncomingMessage, wanted: Wanted, { rooms, sessions }: { rooms: Rooms; sessions: Sessions }): Promise<Admission> {
  if (wanted.version !== PROTOCOL_VERSION) return REFUSALS.oldProgram;
  const personId = await sessions.findPerson(request, wanted.workshopId);
  const room = personId === null ? null : await rooms.open(wanted.workshopId);
  const me = personId === null ? null : (room?.me(personId) ?? null);
  if (room === null || me === null) return REFUSALS.joinAgain;
  if (me.state === 'removed') return REFUSALS.removed;
  const canGoOn = wanted.position === null || room.isKnownPosition(wanted.position);
  return canGoOn ? { ok: true, room, me } : REFUSALS.startFresh;
}

export function readWanted(workshopId: string, query: URLSearchParams): Wanted | null {
  if (!idPattern.test(workshopId)) return null;
  const [epoch, seq, tag] = ['epoch', 'seq', 'tag'].map((name) => query.get(name));
  const position = epoch && seq && tag ? { epoch: Number(epoch), seq: Number(seq), tag } : null;
  return { workshopId, version: query.get('version'), position };
}

/** A page of another site could open a line with this person's cookie; browsers say where it came from. */
export function isOurOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
