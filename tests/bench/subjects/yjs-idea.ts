/** An idea as the peers keep it: one plain record in a root map, replaced whole, with the same fields as ours has. */
import type { NewIdea } from './subject.ts';

export const IDEAS = 'ideas';

export type YjsIdea = {
  text: string;
  origin: string;
  from: null;
  author: null;
  perspective: null;
  state: string;
  at: number;
  areaId: string;
  clusterId: null;
  order: string;
};

const AREA = '0000000000benchmark0';
const MINUTE_MS = 60_000;

export function createYjsIdea({ text, order }: Omit<NewIdea, 'id'>): YjsIdea {
  const at = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  return { text, origin: 'participant', from: null, author: null, perspective: null, state: 'shown', at, areaId: AREA, clusterId: null, order };
}
