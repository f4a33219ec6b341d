/** The facilitator's way to suggested groups. Pairs that were kept apart stay so while this step is shown. */
import { useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { SuggestDialog } from './suggest-dialog.tsx';
import './suggest.css';

export function SuggestOffer({ questionId }: { questionId: string }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>{say('suggest.open')}</Button>
      {isOpen && (
        <SuggestDialog
          questionId={questionId}
          apart={apart}
          onKeepApart={(pair) => setApart((before) => new Set([...before, pair]))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
