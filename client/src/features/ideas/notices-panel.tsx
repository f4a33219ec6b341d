/**
 * Tells an author that their idea was hidden, and why, with their words so that nothing is lost. A strip over the page
 * says so wherever they are; it takes no room in the page and no focus, so that nothing moves under their hands (I2).
 */
import { useRef, useState } from 'react';
import { seeNotice } from '@evenboard/shared/commands/ideas';
import type { Notice as HiddenNotice } from '@evenboard/shared/domain/participant';
import { areaHeadingId } from '../../board/focus-area.ts';
import { useFocusKeeper } from '../../board/focus-keeper.ts';
import { useSession } from '../../document/session-context.ts';
import { useAllPrivate } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { NoticeDialog } from './notice-dialog.tsx';
import { useFreeEdge } from './use-free-edge.ts';
import { useTelling } from './use-telling.ts';
import './ideas.css';
import './notices-panel.css';

export type NoticeEntry = readonly [id: string, notice: HiddenNotice];

export function NoticesPanel() {
  const say = useSay();
  const { commander, replica } = useSession();
  const unseen = [...useAllPrivate('notices')].filter(([, { seen }]) => !seen).sort(([, a], [, b]) => a.at - b.at);
  // What is read stays as it was opened: a notice that comes meanwhile is not put away unread.
  const [open, setOpen] = useState<readonly NoticeEntry[] | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  const edge = useFreeEdge(strip);
  useTelling(unseen.map(([id]) => id));
  const keeper = useFocusKeeper(strip, () => document.getElementById(areaHeadingId(areaOf(open ?? unseen))));

  function areaOf([first]: readonly NoticeEntry[]): string {
    return replica.read('places', first?.[1].ideaId ?? '')?.areaId ?? '';
  }
  function putAway(entries: readonly NoticeEntry[]): void {
    setOpen(null);
    for (const [id] of entries) void commander.run(seeNotice, { id });
  }

  return (
    <div
      ref={strip}
      role="region"
      aria-label={say('idea.noticeRegion')}
      className={classes('eb-strip', `eb-strip--${edge}`)}
      onFocus={keeper.remember}
    >
      <p className="eb-strip__words">{say('idea.noticeStrip', { n: unseen.length })}</p>
      <Button onClick={() => setOpen(unseen)}>{say('idea.noticeRead')}</Button>
      {open !== null && <NoticeDialog entries={open} onOk={() => putAway(open)} onClose={() => setOpen(null)} />}
    </div>
  );
}
