/** The last screen here of somebody who asked to be forgotten: what was done, and what they can still do. */
import { useEffect, useRef } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page, Stack } from '../../ui/layout.tsx';

export function ForgottenScreen() {
  const say = useSay();
  const title = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone, and this answers the press.
  useEffect(() => title.current?.focus(), []);
  return (
    <Page skip={say('status.skip')} width="narrow">
      <Stack space={3}>
        <h1 ref={title} tabIndex={-1} className="eb-forgotten__title">{say('forget.doneTitle')}</h1>
        <p className="eb-lead">{say('forget.doneWhat')}</p>
        <p className="eb-lead">{say('forget.doneBack')}</p>
        <p><ButtonLink href="/">{say('status.firstPage')}</ButtonLink></p>
      </Stack>
    </Page>
  );
}
