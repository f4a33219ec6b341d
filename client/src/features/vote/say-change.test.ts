import { describe, expect, it } from 'vitest';
import { sayChange } from './say-change.ts';

describe('sayChange', () => {
  it('[I3] says every turn of a vote, each in one sentence of its own', () => {
    expect(sayChange('none', 'open')).toBe('vote.saidOpen');
    expect(sayChange('open', 'closed')).toBe('vote.saidClosed');
    expect(sayChange('closed', 'revealed')).toBe('vote.saidRevealed');
    expect(sayChange('open', 'cancelled')).toBe('vote.saidCancelled');
    expect(sayChange('revealed', 'open')).toBe('vote.saidOpen');
  });

  it('says nothing of what was there at the start, and nothing twice', () => {
    expect(sayChange(null, 'closed')).toBeNull();
    expect(sayChange('closed', 'closed')).toBeNull();
  });
});
