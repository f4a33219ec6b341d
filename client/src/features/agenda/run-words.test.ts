import type { StepKind, ActivityState } from '@evenboard/shared/domain/agenda';
import type { Round, RoundState } from '@evenboard/shared/domain/round';
import { describe, expect, it } from 'vitest';
import { createSay } from '../../strings/say.ts';
import { runWords } from './run-words.ts';

const say = createSay();

function roundsOf(...states: RoundState[]): Round[] {
  return states.map((state, openedAt) => ({
    questionId: 'q', activityId: 'a', method: 'dots', state, options: [], budget: 3, cap: 1, rankBy: 'people', openedAt, closedAt: null,
  }));
}

const words = (kind: StepKind, state: ActivityState, ...rounds: RoundState[]) =>
  say(runWords({ kind, state, questionId: 'q' }, roundsOf(...rounds)));

describe('what people can do at a step', () => {
  it('[I3] is said of every step in every state, and no two states of a board alike', () => {
    const said = (['collect', 'group'] as const).flatMap((kind) =>
      (['waiting', 'open', 'locked'] as const).map((state) => words(kind, state)),
    );
    expect(new Set(said).size).toBe(6);
    expect(words('collect', 'open')).toBe('People can write ideas now.');
    expect(words('collect', 'locked')).toContain('read the ideas');
  });

  it('[I3] hangs on the newest vote while people vote', () => {
    expect(words('vote', 'waiting')).toContain('Not open yet');
    expect(words('vote', 'open')).toContain('No vote is open');
    expect(words('vote', 'open', 'open')).toContain('can vote now');
    expect(words('vote', 'open', 'revealed', 'closed')).toContain('until you show it');
    expect(words('vote', 'locked', 'cancelled', 'revealed')).toContain('can see the result');
    expect(words('vote', 'open', 'cancelled')).toContain('another');
    expect(words('vote', 'locked', 'cancelled')).toContain('Nobody can vote');
  });

  it('[I3] says of the results whether there is one to read, whatever the step is called', () => {
    expect(words('results', 'open')).toContain('no result');
    expect(words('results', 'open', 'closed')).toContain('no result');
    expect(words('results', 'waiting', 'revealed')).toContain('read the result');
  });
});
