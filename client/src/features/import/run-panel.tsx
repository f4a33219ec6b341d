/** While ideas go in, and how it ended: progress in words, stopping, going on from where it stopped. */
import { useEffect, useRef } from 'react';
import { listQuestions } from '@evenboard/shared/document/arrange-board';
import { keepFocus } from '../../board/focus-keeper.ts';
import { useAll } from '../../document/use-records.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Panel, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { ImportRun } from './use-import-run.ts';

type RunPanelProps = { run: ImportRun; onMore: () => void };

export function RunPanel({ run, onMore }: RunPanelProps) {
  const root = useRef<HTMLDivElement>(null);
  const { kind } = run.state;
  // The button that was pressed goes with each change: what came of it takes the focus.
  useEffect(() => {
    if (kind !== 'idle') keepFocus(() => root.current);
  }, [kind]);
  return (
    <div ref={root} tabIndex={-1} className="eb-import__run">
      <RunWords run={run} onMore={onMore} />
    </div>
  );
}

function RunWords({ run, onMore }: RunPanelProps) {
  const say = useSay();
  const { state } = run;
  if (state.kind === 'idle') return null;
  const { done, total } = state;
  const tryRest = <Button look="primary" onClick={() => void run.goOn()}>{say('import.tryRest')}</Button>;
  if (state.kind === 'running') {
    return (
      <Panel>
        <Stack>
          <Progress words={say('import.progress', { done, total })} value={done} max={total} />
          <Row isApart>
            <p>{say('import.away')}</p>
            <Button onClick={run.stop}>{say('import.stop')}</Button>
          </Row>
        </Stack>
      </Panel>
    );
  }
  if (state.kind === 'finished') {
    return (
      <Notice
        kind="success"
        title={say('import.finished', { n: done })}
        actions={
          <Row>
            <ToBoard />
            <Button onClick={onMore}>{say('import.more')}</Button>
          </Row>
        }
      />
    );
  }
  return (
    <Notice kind="warning" title={say(state.kind === 'failed' ? 'import.failed' : 'import.stopped', { done, total })} actions={tryRest}>
      {state.kind === 'failed' && <p>{say('import.goneOn', { reason: sayRefusal(say, state.refusal) })}</p>}
    </Notice>
  );
}

/** The first question's board: before the workshop has begun, "with the group" is nowhere yet. */
function ToBoard() {
  const say = useSay();
  const questions = useAll('questions');
  const [first] = listQuestions(questions);
  const collect = questions.get(first ?? '')?.steps.collect;
  return <ButtonLink look="primary" href={collect === undefined ? '#/' : `#/step/${collect}`}>{say('import.toBoard')}</ButtonLink>;
}
