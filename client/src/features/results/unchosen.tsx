/** The choices that nobody chose, below the table and folded: they share the last place, which is said once for all of them. */
import { useSay } from '../../strings/say-context.ts';
import { GroupInside } from './group-inside.tsx';
import type { ShownRow } from './result-table.tsx';

export function Unchosen({ rows }: { rows: readonly ShownRow[] }) {
  const say = useSay();
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <details className="eb-unchosen">
      <summary>{say('results.unchosen', { n: rows.length })}</summary>
      <p>{say('results.unchosenPlace', { rank: first.rank })}</p>
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
