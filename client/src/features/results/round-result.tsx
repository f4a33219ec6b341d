/** One result: in words first, then the whole list as a table, then as bars, then how it was counted. */
import { useId, useMemo } from 'react';
import type { Result, Round } from '@evenboard/shared/domain/round';
import { sayMethod } from '@evenboard/shared/report/method-sentences';
import { rankRows } from '@evenboard/shared/report/rank-rows';
import { sayResult } from '@evenboard/shared/report/result-sentences';
import { useSay } from '../../strings/say-context.ts';
import { foldUnchosen } from './fold-unchosen.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ResultBars } from './result-bars.tsx';
import { ResultTable } from './result-table.tsx';
import { Unchosen } from './unchosen.tsx';
import { useOptionWords } from '../../board/use-option-words.ts';

type Props = { round: Round; result: Result; number: number | null };

export function RoundResult({ round, result, number }: Props) {
  const say = useSay();
  const titleId = useId();
  const wordsOf = useOptionWords();
  const rows = useMemo(
    () => rankRows(round, result).map((row) => ({ ...row, text: wordsOf(row.option) })),
    [round, result, wordsOf],
  );
  const sentences = sayResult({ ...result, cap: round.cap, rankBy: round.rankBy, rows }, say);
  const { shown, unchosen } = foldUnchosen(rows);
  const hasBars = rows.some(({ people }) => (people ?? 0) > 0);
  return (
    <section aria-labelledby={titleId} className="eb-result">
      <h2 id={titleId}>{say('results.title')}{number !== null && ` (${say('results.round', { n: number })})`}</h2>
      <div className="eb-result__words">
        {sentences.map((sentence, place) => <p key={place} className={place === 0 ? 'eb-result__first' : undefined}>{sentence}</p>)}
      </div>
      <div className="eb-result__columns">
        <div className="eb-result__main">
          {result.voted > 0 && (
            <div>
              <ResultTable round={round} rows={shown} />
              <Unchosen rows={unchosen} />
            </div>
          )}
          {hasBars && <ResultBars round={round} rows={rows} voted={result.voted} />}
        </div>
        <div className="eb-result__side">
          <FilesLink />
          <HowCounted round={round} />
        </div>
      </div>
    </section>
  );
}

function HowCounted({ round }: { round: Round }) {
  const say = useSay();
  return (
    <div className="eb-stack">
      <h3>{say('results.howTitle')}</h3>
      <ul className="eb-result__how">
        {sayMethod(round, say).map((sentence) => <li key={sentence}>{sentence}</li>)}
      </ul>
    </div>
  );
}

/** Everybody may take the files, as on the screen of its own. */
function FilesLink() {
  const say = useSay();
  return (
    <div className="eb-stack eb-result__files">
      <h3>{say('results.filesTitle')}</h3>
      <p>{say('results.files')}</p>
      <p><ButtonLink href="#/take-away">{say('results.filesButton')}</ButtonLink></p>
    </div>
  );
}
