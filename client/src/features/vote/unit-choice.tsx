/** What people vote on: groups, ideas or both, and from which areas. Where there is nothing to choose, nothing is asked. */
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import type { Unit } from './list-candidates.ts';
import type { NewRound } from './use-new-round.ts';
import { toggle } from './vote-draft.ts';

type Props = { made: NewRound; onChange: (part: Parameters<NewRound['change']>[0]) => void };

export function UnitChoice({ made, onChange }: Props) {
  const say = useSay();
  if (made.units.length < 2) return null;
  const groups = made.byUnit.groups.length;
  const loose = made.byUnit.both.length - groups;
  const cards = {
    both: { label: say('vote.onBoth'), hint: say('vote.onBothHint', { groups, ideas: loose }) },
    groups: { label: say('vote.onGroups'), hint: say('vote.onGroupsHint', { n: groups, loose }) },
    ideas: { label: say('vote.onIdeas'), hint: say('vote.onIdeasHint', { n: made.byUnit.ideas.length }) },
  };
  return (
    <RadioCards<Unit>
      legend={say('vote.on')}
      options={made.units.map((value) => ({ value, ...cards[value] }))}
      value={made.unit}
      onChange={(unit) => onChange({ unit })}
    />
  );
}

export function AreaChoice({ made, onChange }: Props) {
  const say = useSay();
  const areas = useAll('areas');
  if (made.areaIds.length < 2) return null;
  const { areasOut } = made.draft;
  return (
    <fieldset className="eb-field eb-pick">
      <legend className="eb-choices__legend">{say('vote.areas')}</legend>
      {made.areaIds.map((id) => (
        <Checkbox
          key={id}
          isBare
          label={<span dir="auto">{areas.get(id)?.name}</span>}
          checked={!areasOut.includes(id)}
          onChange={() => onChange({ areasOut: toggle(areasOut, id) })}
        />
      ))}
    </fieldset>
  );
}
