/** My votes as a row of tokens, used ones filled: for the eye, as the sentence beside it says the same. */
import { classes } from '../../ui/classes.ts';

export function VoteTokens({ spent, budget }: { spent: number; budget: number }) {
  return (
    <span className="eb-tokens" aria-hidden="true">
      {Array.from({ length: budget }, (_, place) => (
        <span key={place} className={classes('eb-tokens__one', place < spent && 'eb-tokens__one--used')} />
      ))}
    </span>
  );
}
