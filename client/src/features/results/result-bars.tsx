/** The same ranking for the eye. A full bar is everybody who voted, so that a small lead looks small. */
import type { Round } from '@evenboard/shared/domain/round';
import { countsVotes } from '@evenboard/shared/report/result-sentences';
import { shortenText } from '@evenboard/shared/report/shorten-text';
import { useSay } from '../../strings/say-context.ts';
import { Bar } from '../../ui/bar.tsx';
import type { ShownRow } from './result-table.tsx';
import { takeFirstPlaces } from './take-first-places.ts';

type Props = { round: Round; rows: readonly ShownRow[]; voted: number };

const LABEL_LENGTH = 70;

export function ResultBars({ round, rows, voted }: Props) {
  const say = useSay();
  const byVotes = countsVotes(round);
  const drawn = takeFirstPlaces(rows);
  const max = byVotes ? Math.max(...rows.map(({ votes }) => votes ?? 0)) : voted;
  return (
    <div className="eb-stack eb-result__bars">
      <h3>{say('results.barsTitle')}</h3>
      <p>
        {byVotes ? say('results.barsVotes') : say('results.barsPeople', { n: voted })}
        {drawn.length < rows.length && ` ${say('results.barsRest', { n: drawn.length })}`}
      </p>
      <ul role="list" className="eb-result__bar-list">
        {drawn.map(({ option, rank, text, people, votes }) => {
          const value = (byVotes ? votes : people) ?? 0;
          return (
            <li key={option.id}>
              <Bar
                label={shortenText(text, LABEL_LENGTH)}
                words={say(byVotes ? 'results.votesCount' : 'results.peopleCount', { n: value })}
                value={value}
                max={max}
                isTop={rank === 1}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
