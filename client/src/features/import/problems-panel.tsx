/** Rows that need a look, a few at a time, so that a thousand of them do not stop the page. */
import { useId, useMemo, useRef, useState } from 'react';
import { isImportProblem, type ImportProblem, type ImportRow } from '@evenboard/shared/import/import-row';
import { mendRow } from '@evenboard/shared/import/judge-row';
import { keepFocus } from '../../board/focus-keeper.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel, Row, Stack } from '../../ui/layout.tsx';
import { MendRowForm } from './mend-row-form.tsx';
import { findCount } from './repeats-notice.tsx';

const AT_ONCE = 10;

type ProblemsPanelProps = {
  problems: readonly ImportProblem[];
  onMended: (rows: readonly ImportRow[]) => void;
  onLeaveOut: (line: number) => void;
};

export function ProblemsPanel({ problems, onMended, onLeaveOut }: ProblemsPanelProps) {
  const say = useSay();
  const announce = useAnnounce();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const guesses = useMemo(() => guessRows(problems), [problems]);
  if (problems.length === 0) return null;

  // The row with the focus is gone: the heading, with the new count, takes it; after the last row, what is ready does.
  function settle(words: string) {
    announce(words);
    title.current?.focus();
    keepFocus(findCount);
  }

  return (
    <Panel as="section" labelledBy={titleId}>
      <Stack space={3}>
        <Stack space={1}>
          <h2 id={titleId} ref={title} tabIndex={-1}>{say('import.needLook', { n: problems.length })}</h2>
          <p>{say('import.mendLead')}</p>
        </Stack>
        {guesses.length > 1 && (
          <Row>
            <Button onClick={() => { onMended(guesses); settle(say('import.ready', { n: guesses.length })); }}>
              {say('import.mendGuessAll', { n: guesses.length })}
            </Button>
          </Row>
        )}
        <ol className="eb-import__problems" role="list">
          {problems.slice(0, shown).map((problem) => (
            <MendRowForm
              key={problem.line}
              problem={problem}
              onMended={(row) => { onMended([row]); settle(say('import.mended', { line: row.line })); }}
              onLeaveOut={() => { onLeaveOut(problem.line); settle(say('import.leftOut', { n: 1 })); }}
            />
          ))}
        </ol>
        {problems.length > shown && (
          <Button onClick={() => setShown(shown + AT_ONCE)}>
            {say('import.showMore', { n: Math.min(AT_ONCE, problems.length - shown) })}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

/** The rows that are good with the mends we made ourselves. */
function guessRows(problems: readonly ImportProblem[]): ImportRow[] {
  return problems.flatMap((problem) => {
    const outcome = mendRow(problem, problem.draft);
    return isImportProblem(outcome) ? [] : [outcome];
  });
}
