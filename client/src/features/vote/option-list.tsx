/** The choices of a round in its one frozen order, with a box to find one in a long list. */
import { useState } from 'react';
import type { Round } from '@evenboard/shared/domain/round';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { TextField } from '../../ui/text-field.tsx';
import { findOptions } from './find-options.ts';
import { OptionCard } from './option-card.tsx';
import type { MyBallot } from './use-ballot.ts';
import { useOptionWords } from '../../board/use-option-words.ts';
import { useSayLater } from './use-say-later.ts';

const LONG_LIST = 15;

export function OptionList({ round, ballot }: { round: Round; ballot: MyBallot }) {
  const say = useSay();
  const wordsOf = useOptionWords();
  const ideas = useAll('ideas');
  const [wanted, setWanted] = useState('');
  const sayLater = useSayLater();
  const find = (words: string) => findOptions(round.options, words, wordsOf, (id) => ideas.get(id)?.text ?? '');
  const sayFound = (n: number) => say('vote.found', { n, all: round.options.length });
  const found = find(wanted);
  const hasAreas = new Set(round.options.map(({ area }) => area)).size > 1;
  return (
    <div className="eb-stack">
      <h3>{say('vote.listTitle')}</h3>
      <p>{say('vote.listOrder')}</p>
      {round.options.length > LONG_LIST && (
        <TextField
          label={say('vote.find')}
          hint={say('vote.findHint')}
          count={wanted === '' ? undefined : sayFound(found.length)}
          type="search"
          autoComplete="off"
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value);
            sayLater(sayFound(find(event.target.value).length));
          }}
        />
      )}
      <ol role="list" className="eb-vote__list">
        {found.map((option) => (
          <OptionCard key={option.id} option={option} words={wordsOf(option)} cap={round.cap} ballot={ballot} hasArea={hasAreas} />
        ))}
      </ol>
    </div>
  );
}
