import { describe, expect, it } from 'vitest';
import { findFreeEdge } from './find-free-edge.ts';

const phone = { height: 64, screen: 640 };
const short = { height: 64, screen: 256 };
const nothing = { clear: [], standing: [] };

describe('findFreeEdge', () => {
  it('stands at the foot where nothing is in the way', () => {
    expect(findFreeEdge(nothing, phone)).toEqual({ edge: 'bottom', offset: 0 });
  });

  it('[I2] gives way to the box that is being written in', () => {
    expect(findFreeEdge({ ...nothing, clear: [{ top: 560, bottom: 620 }] }, phone)).toEqual({ edge: 'top', offset: 0 });
    expect(findFreeEdge({ ...nothing, clear: [{ top: 10, bottom: 80 }] }, short)).toEqual({ edge: 'bottom', offset: 0 });
  });

  it('[I2] waits while a box fills a short screen', () => {
    expect(findFreeEdge({ ...nothing, clear: [{ top: 20, bottom: 240 }] }, short).edge).toBe('none');
  });

  it('[I1] never covers the buttons at the top of the page', () => {
    expect(findFreeEdge({ ...nothing, clear: [{ top: 560, bottom: 620 }, { top: 8, bottom: 56 }] }, phone).edge).toBe('none');
  });

  it('stands on what is at the foot already, and on what stands on that', () => {
    expect(findFreeEdge({ ...nothing, standing: [{ top: 560, bottom: 632 }] }, phone)).toEqual({ edge: 'bottom', offset: 80 });
    const two = [{ top: 500, bottom: 552 }, { top: 560, bottom: 632 }];
    expect(findFreeEdge({ ...nothing, standing: two }, phone)).toEqual({ edge: 'bottom', offset: 140 });
    expect(findFreeEdge({ ...nothing, standing: [{ top: 0, bottom: 70 }] }, phone)).toEqual({ edge: 'bottom', offset: 0 });
  });
});
