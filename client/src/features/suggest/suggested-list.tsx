/** The suggested groups, the largest first, a page at a time: two thousand ideas may make two hundred. */
import { useState } from 'react';
import type { Area } from '@evenboard/shared/domain/agenda';
import type { SuggestedGroup } from '@evenboard/shared/similarity/suggest-groups';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { SuggestedGroupCard } from './suggested-group.tsx';
import { keyOfGroup, type Choices } from './use-choices.ts';
import type { Whereabouts } from './use-whereabouts.ts';

const PAGE = 20;

type SuggestedListProps = {
  groups: readonly SuggestedGroup[];
  whereabouts: Whereabouts;
  choices: Choices;
  areaNames: ReadonlyMap<string, Area>;
};

export function SuggestedList({ groups, whereabouts, choices, areaNames }: SuggestedListProps) {
  const say = useSay();
  const [most, setMost] = useState(PAGE);
  const shown = groups.slice(0, most);
  const open = shown.filter((group) => choices.of(group).state === 'open');
  if (groups.length === 0) return <p>{say('suggest.none')}</p>;
  return (
    <>
      <ul role="list" className="eb-suggest__list">
        {shown.map((group) => (
          <SuggestedGroupCard
            key={keyOfGroup(group)}
            group={group}
            ideas={group.ideaIds.filter(whereabouts.isLoose).map((id) => ({ id, text: whereabouts.textOf(id) }))}
            areaName={areaNames.get(group.areaId)?.name ?? ''}
            choice={choices.of(group)}
            onChange={(change) => choices.change(group, change)}
          />
        ))}
      </ul>
      <Row>
        <Button
          aria-disabled={open.length === 0}
          onClick={() => open.forEach((group) => choices.change(group, { state: 'used' }))}
        >
          {say('suggest.useAll', { n: open.length })}
        </Button>
        {shown.length < groups.length && (
          <Button look="quiet" onClick={() => setMost(most + PAGE)}>{say('suggest.more', { n: groups.length - shown.length })}</Button>
        )}
      </Row>
    </>
  );
}
