/**
 * Offers the way to where the group is. The live region is always there, so that an offer is heard; focus stays. Whoever
 * stays here keeps a small way there that covers nothing, until the group moves again.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { AgendaStep } from '../features/agenda/step-order.ts';
import { useSay } from '../strings/say-context.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Notice } from '../ui/notice.tsx';
import type { Offer } from './follow.ts';
import { useClearOfOffer } from './use-clear-of-offer.ts';
import { useHoldPage } from './use-hold-page.ts';

type GroupOfferProps = { offer: Offer; group: AgendaStep | null; shown: AgendaStep; onGo: (activityId: string) => void };

export function GroupOffer({ offer, group, shown, onGo }: GroupOfferProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const [declined, decline] = useState<string | null>(null);
  const isAway = offer !== 'none' && group !== null;
  const isOffered = isAway && declined !== group.activityId;
  useClearOfOffer(box, isOffered);
  useHoldPage(box, isOffered);
  return (
    <div ref={box} className={classes('eb-offer', isAway && 'eb-offer--away', isOffered && 'eb-offer--sticks')}>
      <div role="status">
        {isOffered && (
          <Notice kind={offer === 'movedOn' ? 'warning' : 'info'}>
            <div className="eb-offer__row">
              <p className="eb-offer__words">{offerWords(say, offer, group, shown)}</p>
              <div className="eb-offer__buttons">
                <Button look={offer === 'movedOn' ? 'primary' : 'secondary'} onClick={() => onGo(group.activityId)}>
                  {say('status.goThere')}
                </Button>
                <Button look="quiet" onClick={() => decline(group.activityId)}>{say('status.stayHere')}</Button>
              </div>
            </div>
          </Notice>
        )}
      </div>
      {isAway && !isOffered && <WayThere onGo={() => onGo(group.activityId)} />}
      {isOffered && <FromAfar box={box} onGo={() => onGo(group.activityId)} />}
    </div>
  );
}

/** Where the offer does not stick, on a short screen or in very large text, a button stands for it once it is out of sight. */
function FromAfar({ box, onGo }: { box: RefObject<HTMLElement | null>; onGo: () => void }) {
  const say = useSay();
  const [isAfar, setAfar] = useState(false);
  useEffect(() => {
    const look = () => setAfar((box.current?.getBoundingClientRect().bottom ?? 0) < 0);
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [box]);
  return isAfar ? <Button className="eb-offer__afar" onClick={onGo}>{say('status.goToGroup')}</Button> : null;
}

/** It takes the place of the button that was pressed, and the keyboard with it. */
function WayThere({ onGo }: { onGo: () => void }) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return <Button ref={button} look="quiet" className="eb-offer__small" onClick={onGo}>{say('status.goToGroup')}</Button>;
}

function offerWords(say: ReturnType<typeof useSay>, offer: Offer, group: AgendaStep, shown: AgendaStep): string {
  const { kind, question } = group;
  if (offer === 'elsewhere') return say('status.elsewhere', { kind });
  return group.questionId === shown.questionId ? say('status.movedOn', { kind }) : say('status.movedOnTo', { kind, question });
}
