/** The choices of a round in its one frozen order; where somebody searches, those that were found. */
import type { Round, RoundOption } from '@evenboard/shared/domain/round';
import { useSay } from '../../strings/say-context.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { OptionCard } from './option-card.tsx';
import type { MyBallot } from './use-ballot.ts';
import { useOptionWords } from '../../board/use-option-words.ts';

type Props = { round: Round; found: readonly RoundOption[]; ballot: MyBallot };

export function OptionList({ round, found, ballot }: Props) {
  const say = useSay();
  const wordsOf = useOptionWords();
  const hasAreas = new Set(round.options.map(({ area }) => area)).size > 1;
  return (
    <div className="eb-vote__choices">
      <VisuallyHidden>
        <h3>{say('vote.listTitle')}</h3>
      </VisuallyHidden>
      <ol role="list" className="eb-vote__list">
        {found.map((option) => (
          <OptionCard key={option.id} option={option} words={wordsOf(option)} cap={round.cap} ballot={ballot} hasArea={hasAreas} />
        ))}
      </ol>
    </div>
  );
}
