/**
 * Adds an idea. The box is emptied only once the rules here took the idea, and gets its words back if the server
 * refuses them and nothing else has been written since (C2).
 */
import { useEffect, useRef, useState } from 'react';
import { addIdea } from '@evenboard/shared/commands/ideas';
import { orderBetween } from '@evenboard/shared/domain/order-key';
import { newId, type Commander } from '../../commands/commander.ts';
import { useDraftText } from '../../board/draft-text.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { lastOrder } from './last-order.ts';
import type { Shown } from './show-myself.tsx';

export type AddingIdea = {
  text: string;
  error: string | undefined;
  change: (text: string) => void;
  /** The id of the idea if it is on the board now. */
  add: (shown: Shown) => string | null;
};

export function useAddIdea(areaId: string): AddingIdea {
  const say = useSay();
  const { commander, replica } = useSession();
  const [text, setText] = useDraftText(`add-${areaId}`);
  const [error, setError] = useState<string>();
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);

  function change(next: string): void {
    setText(next);
    setError(undefined);
  }

  function add(shown: Shown): string | null {
    const id = newId();
    const outcome = commander.run(addIdea, {
      id,
      areaId,
      clusterId: null,
      order: orderBetween(lastOrder(replica.all('places'), areaId), null),
      text,
      showName: shown.name,
      showPerspective: shown.perspective,
    });
    const isOnBoard = replica.read('ideas', id) !== null;
    if (isOnBoard) change('');
    void outcome.then((answer) => {
      if (answer.ok) return;
      if (isOnBoard && latest.current === '' && takeOut(commander, id)) setText(text);
      setError(sayRefusal(say, answer.refusal));
    });
    return isOnBoard ? id : null;
  }

  return { text, error, change, add };
}

/** Takes my words out of the list of what was not saved, as they go back into their box. */
function takeOut(commander: Commander, ideaId: string): boolean {
  const entry = commander.unsaved().find(({ message }) => hasId(message.args, ideaId));
  if (entry !== undefined) commander.dismissUnsaved(entry.key);
  return entry !== undefined;
}

function hasId(args: unknown, id: string): boolean {
  return typeof args === 'object' && args !== null && 'id' in args && args.id === id;
}
