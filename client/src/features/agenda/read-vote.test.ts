import type { RoundState } from '@evenboard/shared/domain/round';
import { describe, expect, it } from 'vitest';
import { readVote } from './read-vote.ts';

const VOTE = { kind: 'vote', questionId: 'q' } as const;
const rounds = (...states: RoundState[]) => states.map((state) => ({ questionId: 'q', state }));

describe('readVote', () => {
  it('[I3] has no result to show before a vote is held, or when every vote was cancelled', () => {
    expect(readVote(VOTE, [])).toBe('none');
    expect(readVote(VOTE, rounds('cancelled'))).toBe('none');
    expect(readVote(VOTE, [{ questionId: 'another', state: 'revealed' }])).toBe('none');
  });

  it('[V4] waits for a vote that is open, and for one whose result nobody has seen', () => {
    expect(readVote(VOTE, rounds('revealed', 'open', 'closed'))).toBe('open');
    expect(readVote(VOTE, rounds('revealed', 'closed'))).toBe('closed');
  });

  it('asks nothing once a result is shown, nor at other steps', () => {
    expect(readVote(VOTE, rounds('cancelled', 'revealed'))).toBeNull();
    expect(readVote({ ...VOTE, kind: 'group' }, [])).toBeNull();
    expect(readVote(null, [])).toBeNull();
  });
});
