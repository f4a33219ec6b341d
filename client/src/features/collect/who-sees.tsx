/**
 * Who can read what is written here: beside the first box from the start, beside every other box when it is used. It
 * stands below the box, so that the box is on the first screen of a small phone, and is read out with each of them.
 */
import { useMe } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { classes } from '../../ui/classes.ts';

export function WhoSees({ id, isInUse }: { id: string; isInUse: boolean }) {
  const say = useSay();
  const me = useMe();
  const hasChoice = me !== null && (me.name !== null || me.perspective !== null);
  return (
    <p id={id} className={classes('eb-collect__who', isInUse && 'eb-collect__who--used')}>
      {say(hasChoice ? 'collect.whoSeesChoice' : 'collect.whoSees')}
    </p>
  );
}
