import { describe, expect, it } from 'vitest';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import type { PublicEffect } from './collections.ts';
import { clockOf, createReplica, projectRow, readRecord } from './projection.ts';

function area(id: string, name: string): PublicEffect {
  return { to: 'everybody', collection: 'areas', id, record: { questionId: 'q', name, order: 'V', state: 'shown' } };
}

const rows: PublicEffect[][] = [
  [area('b', 'B'), area('a', 'A')],
  [area('a', 'A2'), area('a', 'A3')],
  [area('c', 'C'), area('b', 'B2')],
];

function build(upTo = rows.length) {
  const doc = createReplica();
  for (const row of rows.slice(0, upTo)) projectRow(doc, 7, row);
  return doc;
}

describe('projection', () => {
  it('[J3] gives the same bytes for the same rows', () => {
    expect(encodeStateAsUpdate(build())).toEqual(encodeStateAsUpdate(build()));
  });

  it('[J3] gives the same bytes when an instance takes over in the middle with updates of another', () => {
    const other = createReplica();
    applyUpdate(other, encodeStateAsUpdate(build(2)));
    projectRow(other, 7, rows[2] ?? []);
    expect(encodeStateAsUpdate(other)).toEqual(encodeStateAsUpdate(build()));
  });

  it('writes only the newest of several changes to one record', () => {
    const doc = build();
    expect(readRecord(doc, 'areas', 'a')?.name).toBe('A3');
    expect(clockOf(doc, 7)).toBe(5);
  });

  it('[J3] is not moved by words that were redacted from a row once a later row has replaced them', () => {
    const redacted = [[area('b', 'B'), area('a', '')], ...rows.slice(1)];
    const doc = createReplica();
    for (const row of redacted) projectRow(doc, 7, row);
    expect(encodeStateAsUpdate(doc)).toEqual(encodeStateAsUpdate(build()));
  });
});
