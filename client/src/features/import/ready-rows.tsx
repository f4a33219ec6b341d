/** The good rows, folded away, a hundred at a time: enough to see that all went well. */
import { useState } from 'react';
import type { ImportRow } from '@evenboard/shared/import/import-row';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';

const AT_ONCE = 100;

export function ReadyRows({ rows }: { rows: readonly ImportRow[] }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <details className="eb-import__help" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('import.showRows', { n: rows.length })}</summary>
      {isOpen && (
        <>
          <ol className="eb-import__rows" role="list">
            {rows.slice(0, shown).map((row) => (
              <li key={row.line}>
                <p className="eb-soft">
                  {[say('import.row', { line: row.line }), row.activity, row.area, row.group, row.from].filter(Boolean).join(' · ')}
                </p>
                <p dir="auto">{row.idea}</p>
              </li>
            ))}
          </ol>
          {rows.length > shown && (
            <Button onClick={() => setShown(shown + AT_ONCE)}>{say('import.showMore', { n: Math.min(AT_ONCE, rows.length - shown) })}</Button>
          )}
        </>
      )}
    </details>
  );
}
