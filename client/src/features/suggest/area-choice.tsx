/** Which area to look at, where a question has several. */
import { useId } from 'react';
import { useAll, useBoard } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import '../../ui/field.css';

type AreaChoiceProps = { questionId: string; areaId: string | null; onChange: (areaId: string | null) => void };

export function AreaChoice({ questionId, areaId, onChange }: AreaChoiceProps) {
  const say = useSay();
  const id = useId();
  const areas = useBoard(questionId);
  const names = useAll('areas');
  if (areas.length < 2) return null;
  return (
    <div className="eb-field">
      <label htmlFor={id} className="eb-field__label">{say('suggest.area')}</label>
      <select id={id} className="eb-input" value={areaId ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{say('suggest.allAreas')}</option>
        {areas.map((area) => <option key={area.id} value={area.id}>{names.get(area.id)?.name}</option>)}
      </select>
    </div>
  );
}
