import { describe, expect, it } from 'vitest';
import { findFreeEdge } from './find-free-edge.ts';

const phone = { height: 64, screen: 640 };
const short = { height: 64, screen: 256 };

describe('findFreeEdge', () => {
  it('stands at the foot where nothing is in the way', () => {
    expect(findFreeEdge(null, [], phone)).toBe('bottom');
  });

  it('[I2] gives way to the box that is being written in', () => {
    expect(findFreeEdge({ top: 560, bottom: 620 }, [], phone)).toBe('top');
    expect(findFreeEdge({ top: 10, bottom: 80 }, [], short)).toBe('bottom');
  });

  it('[I2] waits while a box fills a short screen', () => {
    expect(findFreeEdge({ top: 20, bottom: 240 }, [], short)).toBe('none');
  });

  it('leaves other things that stay in sight alone where it can', () => {
    expect(findFreeEdge(null, [{ top: 560, bottom: 640 }], phone)).toBe('top');
    expect(findFreeEdge(null, [{ top: 560, bottom: 640 }, { top: 0, bottom: 70 }], phone)).toBe('bottom');
  });
});
