/** The results of one question: every round that was shown, the newest first. Before that there is nothing here to see. */
import { useMemo } from 'react';
import { useAll, useMe } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { RoundResult } from './round-result.tsx';
import './results.css';

export function ResultsStep({ questionId }: { questionId: string }) {
  const shown = useShownRounds(questionId);
  if (shown.length === 0) return <NothingYet />;
  return (
    <div className="eb-results">
      {shown.map(({ id, round, result, number }) => (
        <RoundResult key={id} round={round} result={result} number={shown.length > 1 ? number : null} />
      ))}
    </div>
  );
}

function useShownRounds(questionId: string) {
  const rounds = useAll('rounds');
  const results = useAll('results');
  return useMemo(
    () =>
      [...rounds]
        // A cancelled vote has no number, as in the files that people take away.
        .filter(([, round]) => round.questionId === questionId && round.state !== 'cancelled')
        .sort(([, a], [, b]) => a.openedAt - b.openedAt)
        .flatMap(([id, round], place) => {
          const result = results.get(id);
          return round.state !== 'revealed' || result === undefined ? [] : [{ id, round, result, number: place + 1 }];
        })
        .reverse(),
    [rounds, results, questionId],
  );
}

function NothingYet() {
  const say = useSay();
  const isFacilitator = useMe()?.role === 'facilitator';
  return (
    <div className="eb-results__none">
      <h2>{say('results.notYet')}</h2>
      <p className="eb-lead">{say(isFacilitator ? 'results.forFacilitator' : 'results.notYetWhy')}</p>
    </div>
  );
}
