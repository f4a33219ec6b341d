/** The choices that nobody chose, below the table and folded: they have no place. */
import { useSay } from '../../strings/say-context.ts';
import { GroupInside } from './group-inside.tsx';
import type { ShownRow } from './result-table.tsx';

export function Unchosen({ rows }: { rows: readonly ShownRow[] }) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <details className="eb-unchosen">
      <summary>{say('results.unchosen', { n: rows.length })}</summary>
      <ul>
        {rows.map(({ option, text }) => (
          <li key={option.id}>
            <span dir="auto">{text}</span>
            <GroupInside option={option} text={text} />
          </li>
        ))}
      </ul>
    </details>
  );
}
