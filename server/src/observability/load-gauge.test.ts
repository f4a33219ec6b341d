import { describe, expect, it } from 'vitest';
import { createLoadGauge } from './load-gauge.ts';

function gaugeOf(utilization: () => number) {
  let now = 0;
  const gauge = createLoadGauge({ now: () => now, utilization: () => ({ idle: 0, active: 0, utilization: utilization() }) });
  return (ms: number) => {
    now += ms;
    return gauge.stretch();
  };
}

describe('the load', () => {
  it('[S1] stretches nothing while there is air, and waiting times when there is none', () => {
    let busy = 0.2;
    const after = gaugeOf(() => busy);
    for (let look = 0; look < 20; look += 1) expect(after(300)).toBe(1);
    busy = 1;
    const stretched = Array.from({ length: 20 }, () => after(300));
    expect(stretched).toEqual([...stretched].sort((a, b) => a - b));
    expect(stretched[19]).toBe(6);
    busy = 0.1;
    for (let look = 0; look < 20; look += 1) after(300);
    expect(after(300)).toBe(1);
  });

  it('[S1] is not moved by one busy moment, nor looked at more often than it tells anything', () => {
    let looks = 0;
    const after = gaugeOf(() => {
      looks += 1;
      return 1;
    });
    expect(after(10)).toBe(1);
    const before = looks;
    for (let ms = 0; ms < 20; ms += 1) after(1);
    expect(looks).toBe(before);
    expect(after(300)).toBeLessThan(2);
  });
});
