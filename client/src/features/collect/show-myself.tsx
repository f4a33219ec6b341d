/** The author's choice, for one idea at a time, to show their name or what they take part as. Off unless ticked. */
import { useMe } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';

export type Shown = { name: boolean; perspective: boolean };

export const NOTHING_SHOWN: Shown = { name: false, perspective: false };

export function ShowMyself({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) {
  const say = useSay();
  const me = useMe();
  if (me === null || (me.name === null && me.perspective === null)) return null;
  return (
    <div className="eb-collect__shown">
      {me.name !== null && (
        <Checkbox
          isBare
          label={say('collect.showName', { name: me.name })}
          checked={shown.name}
          onChange={(event) => onChange({ ...shown, name: event.currentTarget.checked })}
        />
      )}
      {me.perspective !== null && (
        <Checkbox
          isBare
          label={say('collect.showPerspective', { perspective: me.perspective })}
          checked={shown.perspective}
          onChange={(event) => onChange({ ...shown, perspective: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
