/** The choices one by one, each to tick or leave out, area by area. The line above them stays in sight and counts. */
import { useState, type Ref } from 'react';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { Candidate } from './list-candidates.ts';
import type { NewRound } from './use-new-round.ts';
import { isTicked, toggle } from './vote-draft.ts';

type Props = {
  made: NewRound;
  onChange: (part: Parameters<NewRound['change']>[0]) => void;
  box: Ref<HTMLDetailsElement>;
};

export function PickChoices({ made, onChange, box }: Props) {
  const say = useSay();
  const { listed, candidates, draft } = made;
  const areaIds = [...new Set(listed.map(({ areaId }) => areaId))];
  // Whoever comes back to a list that they were choosing from finds it open.
  const [startsOpen] = useState(draft.from === 'none' || draft.turned.length > 0);
  if (listed.length === 0) return null;
  return (
    <details ref={box} className="eb-desk__more" open={startsOpen}>
      <summary>{say('vote.pick')}</summary>
      <div className="eb-pick__head">
        <p className="eb-pick__count">{say('vote.pickCount', { n: candidates.length, all: listed.length })}</p>
        <Button aria-label={say('vote.pickAllName')} onClick={() => onChange({ from: 'all', turned: [] })}>{say('vote.pickAll')}</Button>
        <Button aria-label={say('vote.pickNoneName')} onClick={() => onChange({ from: 'none', turned: [] })}>{say('vote.pickNone')}</Button>
      </div>
      {areaIds.map((areaId) => (
        <PickInArea
          key={areaId}
          areaId={areaIds.length > 1 ? areaId : null}
          listed={listed.filter((one) => one.areaId === areaId)}
          isIn={(id) => isTicked(draft, id)}
          onToggle={(id) => onChange({ turned: toggle(draft.turned, id) })}
        />
      ))}
    </details>
  );
}

type InAreaProps = { areaId: string | null; listed: readonly Candidate[]; isIn: (id: string) => boolean; onToggle: (id: string) => void };

function PickInArea({ areaId, listed, isIn, onToggle }: InAreaProps) {
  const say = useSay();
  const areas = useAll('areas');
  return (
    <fieldset className="eb-field eb-pick">
      <legend className="eb-choices__legend" dir="auto">
        {areaId === null ? say('vote.pickList') : say('vote.pickLegend', { area: areas.get(areaId)?.name ?? '' })}
      </legend>
      {listed.map(({ id, kind, text, ideaIds }) => (
        <Checkbox
          key={id}
          isBare
          label={<span dir="auto">{text}</span>}
          hint={kind === 'cluster' ? say('vote.pickGroup', { n: ideaIds.length }) : undefined}
          checked={isIn(id)}
          onChange={() => onToggle(id)}
        />
      ))}
    </fieldset>
  );
}
