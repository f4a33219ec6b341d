/** A whole screen with one thing to say and one thing to do. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useSay } from '../strings/say-context.ts';
import { Page, Row, Stack } from '../ui/layout.tsx';

type MessageFrameProps = { title: string; children: ReactNode; actions: ReactNode };

/** Whatever had the focus went with the screen before: the heading takes it. */
export function MessageFrame({ title, children, actions }: MessageFrameProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Evenboard`;
    heading.current?.focus();
  }, [title]);
  return (
    <Page skip={say('status.skip')} width="narrow">
      <Stack space={3}>
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        <div className="eb-lead">{children}</div>
        <Row>{actions}</Row>
      </Stack>
    </Page>
  );
}
