/** Columns whose names say nothing to us: somebody says what they hold, and the whole table is read again. */
import type { ImportHeader } from '@evenboard/shared/import/read-header';
import { wordsForHeaderProblem } from '@evenboard/shared/import/problem-words';
import { useSay } from '../../strings/say-context.ts';
import { Stack } from '../../ui/layout.tsx';
import { SelectField } from './select-field.tsx';

const MEANINGS = ['activity', 'area', 'idea', 'group', 'from', 'ignored'] as const;
type Meaning = (typeof MEANINGS)[number];

type HeaderPanelProps = { header: ImportHeader; names: readonly string[]; onMend: (cells: readonly string[]) => void };

/** `names` are the columns' names as they came, whatever was chosen since. */
export function HeaderPanel({ header, names, onMend }: HeaderPanelProps) {
  const say = useSay();
  if (header.problems.length === 0) return null;

  function change(index: number, meaning: Meaning) {
    onMend(header.cells.map((cell, at) => (at === index && meaning !== 'ignored' ? meaning : cell)));
  }

  return (
    <Stack space={3} className="eb-import__places">
      {header.problems.map((problem) => {
        const { id, values } = wordsForHeaderProblem(problem);
        return (
          <Stack key={`${problem.kind} ${problem.index}`} space={1}>
            <p className="eb-import__fault">{say(id, values)}</p>
            {problem.index === null ? (
              <SelectField
                label={say('import.column.idea')}
                options={[{ value: '', label: '–' }, ...names.map((name, index) => ({ value: `${index}`, label: name || `${index + 1}` }))]}
                value=""
                onChange={(index) => index !== '' && change(Number(index), 'idea')}
              />
            ) : (
              <ColumnMeaning index={problem.index} name={problem.name} onChange={change} />
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}

type ColumnMeaningProps = { index: number; name: string; onChange: (index: number, meaning: Meaning) => void };

function ColumnMeaning({ index, name, onChange }: ColumnMeaningProps) {
  const say = useSay();
  return (
    <SelectField
      label={name === '' ? say('import.columnNameless') : say('import.columnIs', { name })}
      options={MEANINGS.map((meaning) => ({ value: meaning, label: say(`import.column.${meaning}`) }))}
      value="ignored"
      onChange={(meaning) => onChange(index, meaning)}
    />
  );
}
