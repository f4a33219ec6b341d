/** My ballot in one round, pending changes included, and the two things that I can do with it. */
import { useState } from 'react';
import { castBallot } from '@evenboard/shared/commands/cast';
import { refuse } from '@evenboard/shared/domain/refusal';
import type { Choices, Round, RoundOption } from '@evenboard/shared/domain/round';
import { countSpent } from '@evenboard/shared/voting/dots';
import { usePrivate } from '../../document/use-records.ts';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { changeChoices } from './change-choices.ts';

export type MyBallot = {
  choices: Choices;
  spent: number;
  left: number;
  /** Why the last press changed nothing, in words. */
  problem: string | null;
  give(option: RoundOption): void;
  takeBack(option: RoundOption): void;
};

const NO_CHOICES: Choices = {};

export function useBallot(roundId: string, round: Round): MyBallot {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const [problem, setProblem] = useState<string | null>(null);
  const choices = usePrivate('ballots', roundId)?.choices ?? NO_CHOICES;
  const spent = countSpent(choices);

  function complain(words: string): void {
    setProblem(words);
    announce(words);
  }

  function cast(option: RoundOption, by: 1 | -1): void {
    const next = changeChoices(choices, option.id, by);
    const left = say('vote.left', { n: round.budget - countSpent(next) });
    setProblem(null);
    void commander.run(castBallot, { roundId, choices: next }).then((outcome) => {
      // A close that came first is told by the whole screen.
      if (!outcome.ok && outcome.refusal.kind !== 'closedNow') complain(sayRefusal(say, outcome.refusal));
    });
    announce(say(by === 1 ? 'vote.saidGave' : 'vote.saidTook', { letter: option.letter, left }));
  }

  return {
    choices,
    spent,
    left: round.budget - spent,
    problem,
    give(option) {
      if (spent >= round.budget) complain(say('vote.takeBackFirst'));
      else if ((choices[option.id] ?? 0) >= round.cap) complain(sayRefusal(say, refuse('overCap', { max: round.cap })));
      else cast(option, 1);
    },
    takeBack(option) {
      if ((choices[option.id] ?? 0) > 0) cast(option, -1);
    },
  };
}
