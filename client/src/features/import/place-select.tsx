/** One list of every question's areas, and boxes for the names of a new one: where ideas go that name neither. */
import { useId } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { QuestionPlaces } from './place-names.ts';
import '../../ui/field.css';

export type AreaPlace = { question: string; area: string };

type PlaceSelectProps = { label: string; places: readonly QuestionPlaces[]; value: AreaPlace; onChange: (place: AreaPlace) => void };

const NEW = 'new';

export function PlaceSelect({ label, places, value, onChange }: PlaceSelectProps) {
  const say = useSay();
  const id = useId();
  const at = places.findIndex(({ question }) => question === value.question);
  const areaAt = places[at]?.areas.indexOf(value.area) ?? -1;
  const chosen = at < 0 ? NEW : `${at}/${areaAt < 0 ? NEW : areaAt}`;

  function choose(choice: string): void {
    const [place, area] = choice.split('/');
    const { question = '', areas = [] } = places[Number(place)] ?? {};
    onChange({ question, area: areas[Number(area)] ?? (question === '' ? say('setup.firstArea') : '') });
  }
  return (
    <Stack>
      {places.length > 0 && (
        <div className="eb-field">
          <label htmlFor={id} className="eb-field__label">{label}</label>
          <select
            id={id}
            className="eb-input eb-import__select"
            value={chosen}
            aria-describedby={at < 0 ? undefined : `${id}-question`}
            onChange={(event) => choose(event.target.value)}
          >
            {places.map(({ question, areas }, place) => (
              <optgroup key={question} label={question}>
                {areas.map((area, index) => <option key={area} value={`${place}/${index}`}>{area}</option>)}
                <option value={`${place}/${NEW}`}>{say('import.newArea')}</option>
              </optgroup>
            ))}
            <option value={NEW}>{say('import.newQuestion')}</option>
          </select>
          {at >= 0 && <p id={`${id}-question`} className="eb-field__hint" dir="auto">{say('import.underQuestion', { question: value.question })}</p>}
        </div>
      )}
      {at < 0 && (
        <NameField
          label={places.length === 0 ? say('import.goesToQuestion') : say('import.newQuestionName')}
          value={value.question}
          onChange={(question) => onChange({ ...value, question })}
        />
      )}
      {areaAt < 0 && <NameField label={say('import.newAreaName')} value={value.area} onChange={(area) => onChange({ ...value, area })} />}
    </Stack>
  );
}

type NameFieldProps = { label: string; value: string; onChange: (name: string) => void };

export function NameField({ label, value, onChange }: NameFieldProps) {
  const say = useSay();
  const error = value.trim() === '' ? say('setup.fieldEmpty') : undefined;
  return <TextField label={label} error={error} value={value} onChange={(event) => onChange(event.target.value)} />;
}
