/** How many have voted: all that anybody sees of an open vote (V4). Not announced, as it changes with others' votes. */
import { useRoomStatus } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { classes } from '../../ui/classes.ts';

export function Turnout({ roundId, isLarge }: { roundId: string; isLarge?: boolean | undefined }) {
  const say = useSay();
  const turnout = useRoomStatus().turnout[roundId];
  // Words of about the same length while the number is not known: no gap, and nothing jumps under a finger.
  const words = turnout === undefined ? say('vote.turnoutSoon') : say('vote.turnout', turnout);
  return <p className={classes('eb-vote__turnout', isLarge && 'eb-vote__turnout--large')}>{words}</p>;
}
