/** What was found in what was pasted: how many are ready, where they go, and the button that brings them in. */
import { useEffect, useMemo, useState } from 'react';
import { readIdeas } from '@evenboard/shared/import/read-ideas';
import { newId } from '../../commands/commander.ts';
import type { Replica } from '../../document/replica.ts';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { HeaderPanel } from './header-panel.tsx';
import { ImportSummary } from './import-summary.tsx';
import { findNeeds, hasPlaces, PlacePanel } from './place-panel.tsx';
import { planImport, type BoardNow } from './plan.ts';
import { findRepeats } from './find-repeats.ts';
import { ProblemsPanel } from './problems-panel.tsx';
import { ReadyRows } from './ready-rows.tsx';
import { RepeatsNotice } from './repeats-notice.tsx';
import { RunPanel } from './run-panel.tsx';
import { mend, NO_CHANGES, noteBroughtIn, setLeftOut, sortRows } from './sort-rows.ts';
import type { Source } from './source-panel.tsx';
import type { KeptWork } from './kept-import.ts';
import { useImportRun } from './use-import-run.ts';
import { useKeptImport } from './use-kept-import.ts';
import { usePlaceChoice } from './use-place-choice.ts';

const PLACES = ['questions', 'areas', 'groups'] as const;

type PreviewProps = { source: Source; first: KeptWork | null; onStartOver: () => void };

export function Preview({ source, first: keptWork, onStartOver }: PreviewProps) {
  const say = useSay();
  const { replica } = useSession();
  const placeholder = say('setup.firstArea');
  const [header, setHeader] = useState<readonly string[] | null>(keptWork?.header ?? null);
  const first = useMemo(() => readIdeas(source.text), [source.text]);
  const reading = useMemo(() => (header === null ? first : readIdeas(source.text, { header })), [source.text, header, first]);
  const [changes, setChanges] = useState(keptWork?.changes ?? NO_CHANGES);
  const { ready, problems, leftOut } = useMemo(() => sortRows(reading, changes), [reading, changes]);
  const repeats = useMemo(() => findRepeats(ready), [ready]);
  const [chosen, setChosen] = usePlaceChoice();
  const run = useImportRun();
  const kept = useKeptImport();
  const isSpent = run.state.kind === 'finished' && ready.length === 0 && problems.length === 0;
  useEffect(() => kept.keepWork(isSpent ? null : { source, header, changes }), [kept, isSpent, source, header, changes]);
  const needs = findNeeds(ready);
  const isRunning = run.state.kind === 'running';
  const isAsking = run.state.kind === 'idle' || (run.state.kind === 'finished' && ready.length > 0);
  const plan = useMemo(() => planImport(ready, boardNow(replica), chosen, newId, placeholder), [ready, chosen, replica, placeholder]);

  const newPlaces = PLACES.flatMap((places) => (plan[places] === 0 ? [] : [say(`import.new.${places}`, { n: plan[places] })]));

  async function bringIn() {
    const rows = ready;
    const { chunks } = planImport(rows, boardNow(replica), chosen, newId, placeholder);
    setChanges((now) => noteBroughtIn(now, rows));
    await run.start(chunks);
  }
  function mendHeader(cells: readonly string[]) {
    setHeader(cells);
    setChanges(NO_CHANGES);
  }

  return (
    <Stack space={3}>
      <RunPanel run={run} onMore={onStartOver} />
      {isAsking && (
        <ImportSummary source={source} ready={ready.length} problems={problems.length}>
          {reading.header !== null && (
            <HeaderPanel header={reading.header} names={first.header?.cells ?? []} onMend={mendHeader} />
          )}
          <PlacePanel needs={needs} isList={reading.shape === 'list'} chosen={chosen} onChoose={setChosen} />
          {plan.over !== null && (
            <Notice kind="warning">
              {say(`import.over.${plan.over.kind}`, { ...plan.over, over: plan.over.n - plan.over.max })}
            </Notice>
          )}
          {ready.length > 0 && (
            <>
              {newPlaces.length > 0 && <p>{say('import.newPlaces', { places: newPlaces.join(', ') })}</p>}
              <ReadyRows rows={ready} />
            </>
          )}
          <RepeatsNotice
            repeats={repeats}
            onLeaveOut={() => setChanges((now) => repeats.reduce((left, { line }) => setLeftOut(left, line, true), now))}
          />
          <Row>
            {ready.length > 0 && plan.over === null && hasPlaces(needs, chosen) && (
              <Button look="primary" size="large" onClick={() => void bringIn()}>{say('import.bringIn', { n: ready.length })}</Button>
            )}
            <Button look="quiet" onClick={onStartOver}>{say('import.clear')}</Button>
          </Row>
          {problems.length > 0 && <p className="eb-soft">{say('import.bringInRest', { n: problems.length })}</p>}
        </ImportSummary>
      )}
      {!isRunning && (
        <ProblemsPanel
          problems={problems}
          onMended={(rows) => setChanges((now) => mend(now, rows))}
          onLeaveOut={(line) => setChanges((now) => setLeftOut(now, line, true))}
        />
      )}
      {leftOut.length > 0 && (
        <Row>
          <p>{say('import.leftOut', { n: leftOut.length })}</p>
          <Button
            onClick={() => setChanges((now) => leftOut.reduce((kept, { line }) => setLeftOut(kept, line, false), now))}
          >
            {say('import.putBack')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function boardNow(replica: Replica): BoardNow {
  return {
    questions: replica.all('questions'),
    areas: replica.all('areas'),
    clusters: replica.all('clusters'),
    places: replica.all('places'),
  };
}
