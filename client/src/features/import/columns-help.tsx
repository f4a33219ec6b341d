/** What the columns of a table may be called and hold, for those who want to know. */
import { useSay } from '../../strings/say-context.ts';

const COLUMNS = ['activity', 'area', 'idea', 'group', 'from'] as const;

export function ColumnsHelp() {
  const say = useSay();
  return (
    <details className="eb-import__help">
      <summary>{say('import.columnsMore')}</summary>
      <p>{say('import.columnsHint')}</p>
      <dl>
        {COLUMNS.map((column) => (
          <div key={column} className="eb-import__column">
            <dt><code>{column}</code></dt>
            <dd>{say(`import.columnMeaning.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
