/**
 * Says that the workshop has started, once, as the waiting screen gives way to the first step. The rule: focus goes to the
 * new screen's heading only if nothing has it, for instance because what had it went away with this screen [I2].
 */
import { useEffect, useRef } from 'react';
import { WORKSHOP_ID } from '@evenboard/shared/domain/workshop';
import { keepFocus } from '../board/focus-keeper.ts';
import { useSession } from '../document/session-context.ts';
import { useSay } from '../strings/say-context.ts';
import { useAnnounce } from '../ui/announcer.tsx';

export function useSayStart(): void {
  const say = useSay();
  const announce = useAnnounce();
  const { replica } = useSession();
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => {
      const step = replica.read('activities', replica.read('workshop', WORKSHOP_ID)?.currentActivityId ?? '');
      // Whoever leaves for another screen, or is taken out, leaves before the start.
      if (step === null) return;
      const question = replica.read('questions', step.questionId)?.text ?? '';
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree) window.scrollTo(0, 0);
      // The question is the heading: who is led there hears it there.
      const now = say(isFree ? 'status.movedOn' : 'status.movedOnTo', { kind: step.kind, question });
      announce(`${say('waiting.started')} ${now}`);
      keepFocus(() => document.querySelector<HTMLElement>('main h1'));
    };
  });
  useEffect(() => () => leave.current(), []);
}
