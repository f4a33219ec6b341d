/** Says which rows are the same as others. All of them come in unless the person would rather have each once. */
import type { ImportRow } from '@evenboard/shared/import/import-row';
import { keepFocus } from '../../board/focus-keeper.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';

const MOST_SHOWN = 5;

type RepeatsNoticeProps = { repeats: readonly ImportRow[]; onLeaveOut: () => void };

export function RepeatsNotice({ repeats, onLeaveOut }: RepeatsNoticeProps) {
  const say = useSay();
  const announce = useAnnounce();
  const n = repeats.length;
  if (n === 0) return null;
  function leaveOut(): void {
    onLeaveOut();
    announce(say('import.leftOut', { n }));
    keepFocus(findCount);
  }
  const actions = <Row><Button onClick={leaveOut}>{say('import.repeatsOnce')}</Button></Row>;
  return (
    <Notice kind="warning" title={say('import.repeats', { n })} actions={actions}>
      <p>{say('import.repeatsDo')}</p>
      <ul>
        {repeats.slice(0, MOST_SHOWN).map(({ line, idea }) => (
          <li key={line}>{say('import.row', { line })}: <bdi>{idea}</bdi></li>
        ))}
      </ul>
    </Notice>
  );
}

/** How many are ready, else how the import ended: what takes the focus when the thing that was dealt with is gone. */
export function findCount(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.eb-import__count') ?? document.querySelector<HTMLElement>('.eb-import__run');
}
