/** Stands in for a part of the page that broke; the header, the menu and what waits to be saved stay. */
import { useSay } from '../strings/say-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

export function BrokenPart() {
  const say = useSay();
  return (
    <Notice
      kind="warning"
      title={say('status.brokenTitle')}
      actions={<Button onClick={() => location.reload()}>{say('status.loadAgain')}</Button>}
    >
      <p>{say('status.brokenWhat')}</p>
    </Notice>
  );
}
