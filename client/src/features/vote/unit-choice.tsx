/** Whether people vote on groups or on ideas. Without groups there is nothing to ask. */
import { useSay } from '../../strings/say-context.ts';
import { RadioCards } from '../../ui/radio-cards.tsx';
import type { NewRound } from './use-new-round.ts';

export function UnitChoice({ made }: { made: NewRound }) {
  const say = useSay();
  const groups = made.byUnit.groups.filter(({ kind }) => kind === 'cluster').length;
  if (groups === 0) return null;
  return (
    <RadioCards
      legend={say('vote.on')}
      options={[
        {
          value: 'groups',
          label: say('vote.onGroups'),
          hint: say('vote.onGroupsHint', { groups, ideas: made.byUnit.groups.length - groups }),
        },
        { value: 'ideas', label: say('vote.onIdeas'), hint: say('vote.onIdeasHint', { n: made.byUnit.ideas.length }) },
      ]}
      value={made.unit}
      onChange={made.setUnit}
    />
  );
}
