/** Where ideas go that name no question or area of their own: an existing one, or a new one by its name. */
import type { ImportRow } from '@evenboard/shared/import/import-row';
import { useSay } from '../../strings/say-context.ts';
import { Stack } from '../../ui/layout.tsx';
import { useQuestionPlaces } from './place-names.ts';
import { NameField, PlaceSelect } from './place-select.tsx';
import { SelectField } from './select-field.tsx';
import type { PlaceChoice } from './use-place-choice.ts';

/** What rows lack: only the question, only the area, or both. */
export type Needs = { question: boolean; area: boolean; both: boolean };

export function findNeeds(rows: readonly ImportRow[]): Needs {
  return {
    question: rows.some(({ activity, area }) => activity === null && area !== null),
    area: rows.some(({ activity, area }) => activity !== null && area === null),
    both: rows.some(({ activity, area }) => activity === null && area === null),
  };
}

export function hasPlaces(needs: Needs, { question, area, areaQuestion }: PlaceChoice): boolean {
  const wanted = [...(needs.question ? [question] : []), ...(needs.both ? [areaQuestion] : []), ...(needs.both || needs.area ? [area] : [])];
  return wanted.every((name) => name.trim() !== '');
}

type PlacePanelProps = { needs: Needs; isList: boolean; chosen: PlaceChoice; onChoose: (chosen: PlaceChoice) => void };

export function PlacePanel({ needs, isList, chosen, onChoose }: PlacePanelProps) {
  const say = useSay();
  const places = useQuestionPlaces();
  if (!needs.question && !needs.area && !needs.both) return null;
  return (
    <Stack space={3} className="eb-import__places">
      {needs.question && (
        <QuestionSelect
          existing={places.map(({ question }) => question)}
          value={chosen.question}
          onChange={(question) => onChoose({ ...chosen, question })}
        />
      )}
      {needs.both && (
        <PlaceSelect
          label={say(isList ? 'import.areaFor' : 'import.goesTo')}
          places={places}
          value={{ question: chosen.areaQuestion, area: chosen.area }}
          onChange={({ question, area }) => onChoose({ ...chosen, areaQuestion: question, area })}
        />
      )}
      {needs.area && !needs.both && (
        <NameField label={say('import.goesTo')} value={chosen.area} onChange={(area) => onChoose({ ...chosen, area })} />
      )}
    </Stack>
  );
}

type QuestionSelectProps = { existing: readonly string[]; value: string; onChange: (name: string) => void };

function QuestionSelect({ existing, value, onChange }: QuestionSelectProps) {
  const say = useSay();
  const label = say('import.goesToQuestion');
  const isNew = !existing.includes(value);
  if (existing.length === 0) return <NameField label={label} value={value} onChange={onChange} />;
  const options = [...existing.map((name, index) => ({ value: `${index}`, label: name })), { value: 'new', label: say('import.newQuestion') }];
  return (
    <Stack>
      <SelectField
        label={label}
        options={options}
        value={isNew ? 'new' : `${existing.indexOf(value)}`}
        onChange={(choice) => onChange(choice === 'new' ? '' : (existing[Number(choice)] ?? ''))}
      />
      {isNew && <NameField label={say('import.newQuestionName')} value={value} onChange={onChange} />}
    </Stack>
  );
}
