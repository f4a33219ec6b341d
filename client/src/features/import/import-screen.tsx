/** Bring ideas in: paste or choose, look, mend, bring in. Nothing is on the board before the last press. */
import { useState } from 'react';
import { readIdeas } from '@evenboard/shared/import/read-ideas';
import { useSay } from '../../strings/say-context.ts';
import { Stack } from '../../ui/layout.tsx';
import type { KeptImport, KeptWork } from './kept-import.ts';
import { Preview } from './preview.tsx';
import { useKeptImport } from './use-kept-import.ts';
import { sortRows } from './sort-rows.ts';
import { SourcePanel, type Source } from './source-panel.tsx';
import './import.css';

export function ImportScreen() {
  const say = useSay();
  const kept = useKeptImport();
  const [first, setFirst] = useState(() => findOpenWork(kept));
  const [source, setSource] = useState<Source | null>(first?.source ?? null);
  const [hasStartedOver, setStartedOver] = useState(false);

  function startOver(): void {
    kept.keepWork(null);
    kept.keepJob(null);
    setFirst(null);
    setSource(null);
    setStartedOver(true);
  }
  return (
    <Stack space={4} className="eb-import">
      <Stack space={1}>
        <h1>{say('import.title')}</h1>
        <p className="eb-lead">{say('import.lead')}</p>
      </Stack>
      {source === null ? (
        <SourcePanel onSource={setSource} takesFocus={hasStartedOver} />
      ) : (
        <Preview source={source} first={first} onStartOver={startOver} />
      )}
    </Stack>
  );
}

/** What was left on this screen, unless all of it was brought in since. */
function findOpenWork(kept: KeptImport): KeptWork | null {
  const work = kept.work();
  if (work === null || kept.job() !== null) return work;
  const reading = readIdeas(work.source.text, work.header === null ? {} : { header: work.header });
  const { ready, problems } = sortRows(reading, work.changes);
  return work.changes.broughtIn.size > 0 && ready.length === 0 && problems.length === 0 ? null : work;
}
