/** Who is asking, in which workshop: the room, awake, and the person behind the cookie, or why not. */
import type { Me } from '@evenboard/shared/domain/participant';
import { isId } from '@evenboard/shared/domain/ids';
import type { Request } from 'express';
import type { Sessions } from '../protocol/sessions.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';

export type FoundMember = { ok: true; room: Room; me: Me } | { ok: false; problem: 'joinAgain' | 'removed' };

export async function findMember(request: Request, { rooms, sessions }: { rooms: Rooms; sessions: Sessions }): Promise<FoundMember> {
  const id = request.params['id'];
  const personId = isId(id) ? await sessions.findPerson(request, id) : null;
  const room = isId(id) && personId !== null ? await rooms.open(id) : null;
  const me = room === null || personId === null ? null : room.me(personId);
  if (room === null || me === null) return { ok: false, problem: 'joinAgain' };
  return me.state === 'removed' ? { ok: false, problem: 'removed' } : { ok: true, room, me };
}
