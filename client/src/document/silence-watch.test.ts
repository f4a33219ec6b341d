import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSilenceWatch } from './silence-watch.ts';

describe('a silent line', () => {
  let isSilent = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    isSilent = vi.fn();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  function watch() {
    return createSilenceWatch(isSilent, () => Date.now());
  }

  it('[I3] is noticed when words wait and nothing is heard', () => {
    const silence = watch();
    silence.waitingFor(1);
    vi.advanceTimersByTime(10_000);
    expect(isSilent).toHaveBeenCalledTimes(1);
    silence.stop();
  });

  it('is no matter when nothing waits', () => {
    const silence = watch();
    vi.advanceTimersByTime(60_000);
    silence.waitingFor(2);
    vi.advanceTimersByTime(4000);
    silence.waitingFor(0);
    vi.advanceTimersByTime(60_000);
    expect(isSilent).not.toHaveBeenCalled();
    silence.stop();
  });

  it('is not one as long as the server says something', () => {
    const silence = watch();
    silence.waitingFor(1);
    for (let turn = 0; turn < 10; turn += 1) {
      vi.advanceTimersByTime(5000);
      silence.heard();
    }
    expect(isSilent).not.toHaveBeenCalled();
    silence.stop();
  });
});
