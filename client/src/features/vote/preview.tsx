/** What people will be given, before it is given: how many choices, and where these are many, the quickest way to fewer. */
import type { Ref } from 'react';
import { rankOf } from '@evenboard/shared/domain/round';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { hasShorter, LONG_LIST, MAX_OPTIONS } from './choose-candidates.ts';
import { readingMinutes } from './list-candidates.ts';
import type { NewRound } from './use-new-round.ts';

type Props = { made: NewRound; countRef: Ref<HTMLParagraphElement>; onGroups: () => void; onPick: () => void };

export function Preview({ made, countRef, onGroups, onPick }: Props) {
  const say = useSay();
  const { candidates, fault } = made;
  return (
    <div className="eb-stack">
      <p ref={countRef} tabIndex={-1} className="eb-desk__count">{say('vote.count', { n: candidates.length })}</p>
      {fault === 'tooFew' && <Notice kind="warning" title={say('vote.tooFew')} />}
      {fault === 'tooMany' && <Notice kind="warning" title={say('vote.tooMany', { max: MAX_OPTIONS })} />}
      {candidates.length > LONG_LIST && <Long made={made} onGroups={onGroups} onPick={onPick} />}
      {fault === null && <p>{say('vote.first', { by: rankOf(candidates) })}</p>}
    </div>
  );
}

function Long({ made, onGroups, onPick }: Omit<Props, 'countRef'>) {
  const say = useSay();
  const canGroup = hasShorter(made);
  return (
    <Notice
      title={say('vote.weigh', { n: LONG_LIST })}
      actions={
        canGroup ? (
          <Button onClick={onGroups}>{say('vote.groupsInstead')}</Button>
        ) : (
          <Button onClick={onPick}>{say('vote.pick')}</Button>
        )
      }
    >
      {say('vote.reading', { n: readingMinutes(made.candidates.map(({ text }) => text)) })}
      {canGroup && ` ${say('vote.fewerHow')}`}
    </Notice>
  );
}
