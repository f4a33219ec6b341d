import { describe, expect, it } from 'vitest';
import { lastOrder } from './last-order.ts';

describe('the last order key of an area', () => {
  it('counts ideas in groups too, and no other area', () => {
    const places = new Map([
      ['1', { areaId: 'a', clusterId: null, order: '000002' }],
      ['2', { areaId: 'a', clusterId: 'g', order: '000003' }],
      ['3', { areaId: 'b', clusterId: null, order: '000009' }],
    ]);
    expect(lastOrder(places, 'a')).toBe('000003');
    expect(lastOrder(places, 'c')).toBeNull();
  });
});
