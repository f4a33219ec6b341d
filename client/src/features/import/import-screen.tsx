/** Bring ideas in: paste or choose, look, mend, bring in. Nothing is on the board before the last press. */
import { useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Stack } from '../../ui/layout.tsx';
import { Preview } from './preview.tsx';
import { SourcePanel, type Source } from './source-panel.tsx';
import './import.css';

export function ImportScreen() {
  const say = useSay();
  const [source, setSource] = useState<Source | null>(null);
  return (
    <Stack space={4} className="eb-import">
      <Stack space={1}>
        <h1>{say('import.title')}</h1>
        <p className="eb-lead">{say('import.lead')}</p>
      </Stack>
      {source === null ? (
        <SourcePanel onSource={setSource} />
      ) : (
        <Preview source={source} onStartOver={() => setSource(null)} />
      )}
    </Stack>
  );
}
