/** Throws a round away, after asking. */
import { cancelRound } from '@evenboard/shared/commands/rounds';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { ConfirmButton } from './confirm-button.tsx';

export function CancelRound({ roundId }: { roundId: string }) {
  const say = useSay();
  const { commander } = useSession();
  return (
    <ConfirmButton
      look="danger"
      label={say('vote.cancel')}
      question={say('vote.cancelAsk')}
      lines={[say('vote.cancelWhat'), say('vote.cancelRecord')]}
      noWord={say('vote.keepIt')}
      busyWord={say('vote.cancelling')}
      run={() => commander.run(cancelRound, { roundId })}
    />
  );
}
