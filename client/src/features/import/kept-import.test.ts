import { describe, expect, it } from 'vitest';
import { orderBetween } from '@evenboard/shared/domain/order-key';
import { createKeptImport } from './kept-import.ts';
import { NO_CHANGES, setLeftOut } from './sort-rows.ts';

function createStore(room = Infinity) {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    setItem(key: string, value: string) {
      if (value.length > room) throw new Error('QuotaExceededError');
      items.set(key, value);
    },
  };
}

const source = { text: 'Tea\nCoffee', fileName: 'ideas.txt', doubt: { kind: 'windows', sample: 'Café' } as const };
const ids = ['a', 'b'].map((letter) => letter.repeat(20));
const chunk = {
  renames: [],
  questions: [],
  areas: [],
  clusters: [],
  ideas: [{ id: ids[0] ?? '', areaId: ids[1] ?? '', clusterId: null, order: orderBetween(null, null), text: 'Tea', from: null }],
};

describe('a kept import', () => {
  it('[C2] gives back the rows as they were left', () => {
    const kept = createKeptImport('w', createStore());
    const changes = setLeftOut(NO_CHANGES, 2, true);
    kept.keepWork({ source, header: ['idea'], changes });
    expect(kept.work()).toEqual({ source, header: ['idea'], changes });
    kept.keepWork(null);
    expect(kept.work()).toBeNull();
  });

  it('[C2] gives back what has not been sent', () => {
    const kept = createKeptImport('w', createStore());
    const job = { left: [chunk], done: 100, total: 101, runner: 'me' };
    kept.keepJob(job);
    expect(kept.job()).toEqual(job);
  });

  it('starts afresh from what it cannot read, or had no room for', () => {
    const store = createStore();
    store.setItem('evenboard-import-w', '{"source":1}');
    store.setItem('evenboard-import-job-w', '{"left":[{"ideas":1}],"done":0,"total":1,"runner":null}');
    const kept = createKeptImport('w', store);
    expect([kept.work(), kept.job()]).toEqual([null, null]);
    const full = createKeptImport('w', createStore(10));
    full.keepWork({ source, header: null, changes: NO_CHANGES });
    expect(full.work()).toBeNull();
  });
});
