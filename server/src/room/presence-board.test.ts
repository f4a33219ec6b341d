import { describe, expect, it } from 'vitest';
import { createPresenceBoard } from './presence-board.ts';

const at = (ideaId: string, x = 0) => ({ writing: null, moving: { ideaId, x, y: 0 } });
const writingIn = (areaId: string) => ({ writing: areaId, moving: null });

describe('presence', () => {
  it('[S6] counts who writes where, and has no key of a person', () => {
    const board = createPresenceBoard<object>();
    const [ann, ben] = [{}, {}];
    board.set(ann, writingIn('a'));
    board.set(ben, writingIn('a'));
    expect(board.take()).toEqual({ writing: new Map([['a', 2]]), moving: [], dropped: [] });
    board.leave(ann);
    expect(board.take()?.writing).toEqual(new Map([['a', 1]]));
    expect(board.take()).toBeNull();
  });

  it('tells the newest place of an idea alone, and that it was put down', () => {
    const board = createPresenceBoard<object>();
    const ann = {};
    for (const x of [1, 2, 3]) board.set(ann, at('i', x));
    expect(board.take()?.moving).toEqual([{ ideaId: 'i', x: 3, y: 0 }]);
    board.set(ann, at('j'));
    expect(board.take()).toEqual({ writing: null, moving: [{ ideaId: 'j', x: 0, y: 0 }], dropped: ['i'] });
    expect(board.all()?.moving).toEqual([{ ideaId: 'j', x: 0, y: 0 }]);
  });

  it('lets nobody drop an idea that somebody else has in hand by now', () => {
    const board = createPresenceBoard<object>();
    const [ann, ben] = [{}, {}];
    board.set(ann, at('i', 1));
    board.set(ben, at('i', 2));
    board.take();
    board.leave(ann);
    expect(board.take()).toBeNull();
    expect(board.all()?.moving).toEqual([{ ideaId: 'i', x: 2, y: 0 }]);
  });

  it('[S1] tells a bounded number of moves at once, and every one of them in turn', () => {
    const board = createPresenceBoard<object>();
    for (let n = 0; n < 300; n += 1) board.set({}, at(`i${n}`));
    const told = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      const { moving } = board.take() ?? { moving: [] };
      expect(moving.length).toBeLessThanOrEqual(128);
      for (const { ideaId } of moving) told.add(ideaId);
    }
    expect(told.size).toBe(300);
    expect(board.take()).toBeNull();
  });
});
