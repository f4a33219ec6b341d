/** How many ideas are ready and where they go, in words, above the button that brings them in. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Panel, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Doubt } from './read-file.ts';
import type { Source } from './source-panel.tsx';

type ImportSummaryProps = { source: Source; ready: number; problems: number; children: ReactNode };

export function ImportSummary({ source, ready, problems, children }: ImportSummaryProps) {
  const say = useSay();
  const title = useRef<HTMLHeadingElement>(null);
  const words = ready === 0 ? say('import.noneReady') : say('import.ready', { n: ready });
  // The box that was pressed is gone: what was found takes its place.
  useEffect(() => title.current?.focus(), []);
  return (
    <Panel as="section">
      <Stack>
        {source.fileName !== null && <p className="eb-soft">{say('import.fileChosen', { name: source.fileName })}</p>}
        <h2 ref={title} tabIndex={-1} className="eb-import__count">{words}</h2>
        {problems === 0 && ready > 0 && <p>{say('import.allGood')}</p>}
        {source.doubt !== null && <DoubtNotice doubt={source.doubt} />}
        {children}
      </Stack>
    </Panel>
  );
}

/** How the file was read, what to look at, and a line of it to look at. */
function DoubtNotice({ doubt: { kind, sample } }: { doubt: Doubt }) {
  const say = useSay();
  return (
    <Notice kind="warning" title={say(`import.readAs.${kind}`)}>
      <p>{say(`import.check.${kind}`)}</p>
      {sample !== null && (
        <div className="eb-import__sample">
          <p className="eb-field__hint">{say('import.sample')}</p>
          <p className="eb-import__came eb-import__line" dir="auto">{sample}</p>
        </div>
      )}
    </Notice>
  );
}
