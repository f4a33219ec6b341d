import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WORKSHOP_IDEAS } from '@evenboard/shared/similarity/workshop-ideas.test-support';
import { createSlices } from './slices.ts';
import type { SuggestReply } from './suggester.ts';

const ideas = WORKSHOP_IDEAS.map(([, text], at) => ({ id: `i${at}`, areaId: 'area', clusterId: null, text }));

describe('Comparing in slices', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('answers in turn: how far it is, what may be the same, the groups', async () => {
    const replies: SuggestReply[] = [];
    const slices = createSlices((reply) => replies.push(reply));
    slices.ask({ kind: 'compare', ideas });
    slices.ask({ kind: 'cut', cut: 0.85 });
    expect(replies).toEqual([]);
    await vi.runAllTimersAsync();
    const kinds = replies.map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['compared', 'groups']);
    expect(new Set(kinds.slice(0, -2))).toEqual(new Set(['progress']));
  });

  it('says nothing more once it is stopped', async () => {
    const replies: SuggestReply[] = [];
    const slices = createSlices((reply) => replies.push(reply));
    slices.ask({ kind: 'compare', ideas });
    slices.stop();
    await vi.runAllTimersAsync();
    expect(replies).toEqual([]);
  });
});
