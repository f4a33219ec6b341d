/**
 * The board as the server had it a moment ago, fetched at once over HTTP, where it is packed once for everybody. The
 * socket then brings only what has happened since. It also says whose screen this is.
 */
import { createReplica } from '@evenboard/shared/document/projection';
import { isId } from '@evenboard/shared/domain/ids';
import { applyUpdate, type Doc } from 'yjs';
import type { Position } from './connection.ts';

export type FirstBoard = { personId: string; doc: Doc; position: Position };

/** Status 0: the server was not reached. */
export async function fetchFirstBoard(workshopId: string): Promise<FirstBoard | { status: number }> {
  try {
    const response = await fetch(`/api/workshops/${workshopId}/board`, { credentials: 'same-origin' });
    const [epoch, seq, tag] = (response.headers.get('x-evenboard-position') ?? '').split('.');
    const personId = response.headers.get('x-evenboard-person');
    if (!response.ok || !isId(personId) || tag === undefined) return { status: response.status };
    const doc = createReplica();
    applyUpdate(doc, new Uint8Array(await response.arrayBuffer()));
    return { personId, doc, position: { epoch: Number(epoch), seq: Number(seq), tag } };
  } catch {
    return { status: 0 };
  }
}
