/**
 * The whole board for a screen that has just come, packed once for everybody who comes at about the same time. The
 * socket brings what has happened since (D4).
 */
import { Router } from 'express';
import type { Snapshot } from '../room/snapshot-cache.ts';
import { compressBoard, pickEncoding } from './compress.ts';
import { findMember } from './find-member.ts';
import type { HttpOptions } from './http-app.ts';

type Packed = { [encoding: string]: Promise<Buffer> };

export function createFirstBoardRoute({ rooms, sessions }: HttpOptions): Router {
  const routes = Router();
  // Goes when the room lets go of its snapshot.
  const packed = new WeakMap<Snapshot, Packed>();

  function pack(snapshot: Snapshot, encoding: 'br' | 'gzip'): Promise<Buffer> {
    const kept = packed.get(snapshot) ?? {};
    packed.set(snapshot, kept);
    kept[encoding] ??= compressBoard(snapshot.update, encoding);
    return kept[encoding];
  }

  routes.get('/workshops/:id/board', async (request, response) => {
    const found = await findMember(request, { rooms, sessions });
    if (!found.ok) return void response.status(401).json({ problem: found.problem });
    const snapshot = found.room.snapshot();
    const { epoch, seq, tag } = snapshot.position;
    response.set({ 'x-evenboard-person': found.me.id, 'x-evenboard-position': `${epoch}.${seq}.${tag}` });
    response.type('application/octet-stream').vary('Accept-Encoding');
    const encoding = pickEncoding(request);
    if (encoding === null) return void response.send(Buffer.from(snapshot.update));
    response.set('Content-Encoding', encoding).send(await pack(snapshot, encoding));
  });
  return routes;
}
