/** The whole ranking as a table. On a phone its rows stand as cards, and the roles keep it a table for screen readers. */
import type { Round } from '@evenboard/shared/domain/round';
import type { RankedOption } from '@evenboard/shared/report/rank-rows';
import { useSay } from '../../strings/say-context.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { GroupInside } from './group-inside.tsx';

export type ShownRow = RankedOption & { text: string };

type Props = { round: Round; rows: readonly ShownRow[] };

export function ResultTable({ round, rows }: Props) {
  const say = useSay();
  const isCounted = rows.every(({ people }) => people !== null);
  // With one vote for a choice at most, votes would repeat people.
  const hasVotes = isCounted && round.cap > 1;
  return (
    <table role="table" className="eb-ranking">
      <caption>{say('results.tableTitle')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{say('results.place')}</th>
          <th role="columnheader" scope="col">{say('results.choice')}</th>
          {isCounted && <th role="columnheader" scope="col">{say('results.people')}</th>}
          {hasVotes && <th role="columnheader" scope="col">{say('results.votes')}</th>}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => <RankedRow key={row.option.id} row={row} hasVotes={hasVotes} />)}
      </tbody>
    </table>
  );
}

function RankedRow({ row, hasVotes }: { row: ShownRow; hasVotes: boolean }) {
  const say = useSay();
  const { option, people, votes } = row;
  return (
    <tr role="row">
      <PlaceCell row={row} />
      <th role="rowheader" scope="row" className="eb-ranking__choice">
        <span dir="auto">{row.text}</span>
        <GroupInside option={option} text={row.text} />
      </th>
      {people !== null && (
        <td role="cell" className="eb-ranking__count">
          {people === 0 ? say('results.nobodyChose') : say('results.peopleCount', { n: people })}
        </td>
      )}
      {hasVotes && <td role="cell" className="eb-ranking__count">{say('results.votesCount', { n: votes ?? 0 })}</td>}
    </tr>
  );
}

/** What nobody chose has no place: the last of many shared places would read like a good one. */
function PlaceCell({ row: { rank, isTied, people } }: { row: ShownRow }) {
  const say = useSay();
  if (people === 0) return <td role="cell"><VisuallyHidden>{say('results.noPlace')}</VisuallyHidden></td>;
  return (
    <td role="cell" className="eb-ranking__place" data-label={say('results.place')}>
      {say(isTied ? 'results.placeShared' : 'results.placeOf', { rank })}
    </td>
  );
}
