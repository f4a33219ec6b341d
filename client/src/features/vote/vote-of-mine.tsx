/** What somebody in the room sees of the vote, at every moment of it: before, open, closed, shown, cancelled. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WordId } from '@evenboard/shared/words/catalogue';
import { useStep } from '../../board/use-step.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Stack } from '../../ui/layout.tsx';
import { readStanding, type Standing } from './read-standing.ts';
import { ResultLink } from './result-link.tsx';
import { sayChange } from './say-change.ts';
import { Turnout } from './turnout.tsx';
import { useRounds } from './use-rounds.ts';
import { VotePaper } from './vote-paper.tsx';

type Props = { questionId: string; canVote: boolean };
type Kind = Exclude<Standing['kind'], 'open'>;

const WORDS: Readonly<Record<Kind, readonly [WordId, ...WordId[]]>> = {
  none: ['vote.waitTitle', 'vote.wait'],
  closed: ['vote.closedTitle', 'vote.closed', 'vote.closedSecret'],
  revealed: ['vote.revealedTitle', 'vote.revealed'],
  cancelled: ['vote.cancelledTitle', 'vote.cancelled'],
};

const NO_MORE: readonly [WordId, ...WordId[]] = ['vote.waitLocked', 'vote.waitLockedWhat'];

export function VoteOfMine({ questionId, canVote }: Props) {
  const standing = readStanding(useRounds(questionId));
  const [lostFocus, setLostFocus] = useState(false);
  useSayChange(standing.kind);
  // A paper that is taken away with the keyboard on it would leave the keyboard nowhere.
  const onGone = useCallback((hadFocus: boolean) => hadFocus && setLostFocus(true), []);
  if (standing.kind !== 'open') return <Standstill kind={standing.kind} questionId={questionId} takesFocus={lostFocus} />;
  return (
    <Stack space={6}>
      {standing.rounds.map(({ id, round }) =>
        canVote ? <VotePaper key={id} roundId={id} round={round} onGone={onGone} /> : <Watching key={id} roundId={id} />,
      )}
    </Stack>
  );
}

/** Nothing moves, so it is said: the only news that somebody who does not look gets. */
function useSayChange(kind: Standing['kind']): void {
  const say = useSay();
  const announce = useAnnounce();
  const last = useRef<Standing['kind'] | null>(null);
  useEffect(() => {
    const news = sayChange(last.current, kind);
    last.current = kind;
    if (news !== null) announce(say(news));
  }, [kind, say, announce]);
}

function Standstill({ kind, questionId, takesFocus }: { kind: Kind; questionId: string; takesFocus: boolean }) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const isOver = useStep(questionId, 'vote').state === 'locked';
  const [title, ...lines] = kind === 'none' && isOver ? NO_MORE : WORDS[kind];
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div className="eb-vote__still">
      <h2 ref={heading} tabIndex={-1} className="eb-vote__still-title">{say(title)}</h2>
      {lines.map((line) => <p key={line} className="eb-lead">{say(line)}</p>)}
      {kind === 'revealed' && (
        <p>
          <ResultLink look="primary" size="large" questionId={questionId}>{say('vote.seeResult')}</ResultLink>
        </p>
      )}
    </div>
  );
}

function Watching({ roundId }: { roundId: string }) {
  const say = useSay();
  return (
    <div className="eb-vote__still">
      <h2>{say('vote.runningTitle')}</h2>
      <Turnout roundId={roundId} isLarge />
      <p>{say('vote.noVote')}</p>
    </div>
  );
}
