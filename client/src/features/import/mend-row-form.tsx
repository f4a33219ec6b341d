/** One row that cannot come in as it is: why, the row as it came, and its cells to be put right in place. */
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { isImportProblem, type ImportProblem, type ImportRow } from '@evenboard/shared/import/import-row';
import { mendRow } from '@evenboard/shared/import/judge-row';
import { wordsForProblem } from '@evenboard/shared/import/problem-words';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';

type MendRowFormProps = {
  problem: ImportProblem;
  onMended: (row: ImportRow) => void;
  onLeaveOut: () => void;
};

export function MendRowForm({ problem, onMended, onLeaveOut }: MendRowFormProps) {
  const say = useSay();
  const titleId = useId();
  const [cells, setCells] = useState(problem.draft);
  const [fault, setFault] = useState(problem);
  const words = wordsForProblem(fault);

  function save(event: FormEvent) {
    event.preventDefault();
    const outcome = mendRow(problem, cells);
    if (isImportProblem(outcome)) setFault(outcome);
    else onMended(outcome);
  }

  return (
    <li className="eb-import__problem">
      <form onSubmit={save} aria-labelledby={titleId} noValidate>
        <Stack>
          <div>
            <h3 id={titleId}>{say('import.row', { line: problem.line })}</h3>
            <p className="eb-import__fault">{say(words.id, words.values)}</p>
          </div>
          {(problem.source !== undefined || hasGuess(problem)) && (
            <div className="eb-import__came">
              <p className="eb-field__hint">{say('import.asItCame')}</p>
              <p dir="auto" className="eb-import__line">{problem.source ?? problem.cells.join(' | ')}</p>
            </div>
          )}
          {problem.columns.map((column, index) => {
            if (column === 'ignored') return null;
            const change = (text: string) => setCells(cells.map((cell, at) => (at === index ? text : cell)));
            const field = { label: say(`import.column.${column}`), value: cells[index] ?? '' };
            return column === 'idea' ? (
              <TextArea key={column} {...field} rows={3} onChange={(event) => change(event.target.value)} />
            ) : (
              <TextField key={column} {...field} onChange={(event) => change(event.target.value)} />
            );
          })}
          <Row>
            <Button type="submit" aria-label={say('import.mendSaveName', { line: problem.line })}>{say('import.mendSave')}</Button>
            <Button look="quiet" aria-label={say('import.leaveOutName', { line: problem.line })} onClick={onLeaveOut}>{say('import.leaveOut')}</Button>
          </Row>
        </Stack>
      </form>
    </li>
  );
}

/** The boxes hold something else than what came. */
function hasGuess({ cells, draft }: ImportProblem): boolean {
  return cells.join('\n') !== draft.join('\n');
}
