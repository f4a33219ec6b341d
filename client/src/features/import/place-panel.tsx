/** Where ideas go that name no question or area of their own: an existing one, or a new one by its name. */
import { useSay } from '../../strings/say-context.ts';
import { Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAreaNames, useQuestionTexts } from './place-names.ts';
import type { Defaults } from './plan.ts';
import { SelectField } from './select-field.tsx';

export type Needs = { question: boolean; area: boolean };

type PlacePanelProps = { needs: Needs; isList: boolean; chosen: Defaults; onChoose: (defaults: Defaults) => void };

export function PlacePanel({ needs, isList, chosen, onChoose }: PlacePanelProps) {
  const say = useSay();
  const questions = useQuestionTexts();
  const areas = useAreaNames(needs.question ? chosen.question : null);
  if (!needs.question && !needs.area) return null;
  return (
    <Stack space={3} className="eb-import__places">
      {needs.question && (
        <ExistingOrNew
          label={say(isList ? 'import.questionFor' : 'import.goesToQuestion')}
          newLabel={say('import.newQuestion')}
          nameLabel={say('import.newQuestionName')}
          existing={questions}
          value={chosen.question}
          onChange={(question) => onChoose({ ...chosen, question })}
        />
      )}
      {needs.area && (
        <ExistingOrNew
          label={say(isList ? 'import.areaFor' : 'import.goesTo')}
          newLabel={say('import.newArea')}
          nameLabel={say('import.newAreaName')}
          existing={areas}
          value={chosen.area}
          onChange={(area) => onChoose({ ...chosen, area })}
        />
      )}
    </Stack>
  );
}

type ExistingOrNewProps = {
  label: string;
  newLabel: string;
  nameLabel: string;
  existing: readonly string[];
  value: string;
  onChange: (name: string) => void;
};

function ExistingOrNew({ label, newLabel, nameLabel, existing, value, onChange }: ExistingOrNewProps) {
  const say = useSay();
  const isNew = !existing.includes(value);
  const error = value.trim() === '' ? say('setup.fieldEmpty') : undefined;
  if (existing.length === 0) return <TextField label={label} error={error} value={value} onChange={(event) => onChange(event.target.value)} />;
  const options = [...existing.map((name, index) => ({ value: `${index}`, label: name })), { value: 'new', label: newLabel }];
  return (
    <Stack>
      <SelectField
        label={label}
        options={options}
        value={isNew ? 'new' : `${existing.indexOf(value)}`}
        onChange={(choice) => onChange(choice === 'new' ? '' : (existing[Number(choice)] ?? ''))}
      />
      {isNew && <TextField label={nameLabel} error={error} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Stack>
  );
}
