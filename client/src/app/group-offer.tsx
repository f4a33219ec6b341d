/** Offers the way to where the group is. The live region is always there, so that an offer is heard; focus stays. */
import type { AgendaStep } from '../features/agenda/step-order.ts';
import { useSay } from '../strings/say-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Offer } from './follow.ts';

type GroupOfferProps = { offer: Offer; group: AgendaStep | null; shown: AgendaStep; onGo: (activityId: string) => void };

export function GroupOffer({ offer, group, shown, onGo }: GroupOfferProps) {
  const say = useSay();
  const isOffered = offer !== 'none' && group !== null;
  return (
    <div className="eb-offer">
      <div role="status">
        {isOffered && (
          <Notice kind={offer === 'movedOn' ? 'warning' : 'info'}>
            <div className="eb-offer__row">
              <p className="eb-offer__words">{offerWords(say, offer, group, shown)}</p>
              <Button look={offer === 'movedOn' ? 'primary' : 'secondary'} onClick={() => onGo(group.activityId)}>
                {say('status.goThere')}
              </Button>
            </div>
          </Notice>
        )}
      </div>
    </div>
  );
}

function offerWords(say: ReturnType<typeof useSay>, offer: Offer, group: AgendaStep, shown: AgendaStep): string {
  const { kind, question } = group;
  if (offer === 'elsewhere') return say('status.elsewhere', { kind });
  return group.questionId === shown.questionId ? say('status.movedOn', { kind }) : say('status.movedOnTo', { kind, question });
}
