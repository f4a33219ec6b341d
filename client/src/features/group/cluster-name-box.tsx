/** Names a group in its place. The words are kept if they are refused. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { createCluster, renameCluster, splitCluster } from '@evenboard/shared/commands/groups';
import type { Done } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useGrouping } from './group-context.ts';

export function ClusterNameBox({ clusterId }: { clusterId: string }) {
  const say = useSay();
  const announce = useAnnounce();
  const { hand } = useGrouping();
  const { commander, replica } = useSession();
  const [error, setError] = useState<string>();
  const [first] = useState(() => replica.read('clusters', clusterId)?.name ?? '');
  const box = useRef<HTMLInputElement>(null);
  const [isNew] = useState(() => hand.naming()?.isNew === true);
  // My own press or drop brought it: the screen may follow, as the group may be far from where I let go.
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    frameOf(box.current)?.scrollIntoView({ block: 'nearest' });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function close(): void {
    const frame = frameOf(box.current);
    hand.name(null);
    requestAnimationFrame(() => frame?.querySelector<HTMLElement>('.eb-menu button')?.focus());
  }
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const name = box.current?.value ?? '';
    const outcome = commander.run(renameCluster, { id: clusterId, name });
    // The screen follows the rules at once; only a refusal is worth waiting for.
    const refused = await Promise.race([outcome, Promise.resolve(null)]);
    if (refused !== null && !refused.ok) {
      setError(refused.refusal.kind === 'empty' ? say('group.nameMissing') : sayRefusal(say, refused.refusal));
      return box.current?.focus();
    }
    close();
    announce(say('group.named', { group: name.trim() }));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') close();
  }

  return (
    <form className="eb-cluster__naming" onSubmit={(event) => void save(event)}>
      <TextField
        ref={box}
        label={say('group.nameLabel')}
        defaultValue={first}
        error={error}
        autoComplete="off"
        enterKeyHint="done"
        onKeyDown={onKeyDown}
      />
      <Row>
        <Button look="primary" type="submit">{say('group.saveName')}</Button>
        <Button look="quiet" onClick={close}>{say('group.notNow')}</Button>
        {isNew && <UndoNew clusterId={clusterId} />}
      </Row>
    </form>
  );
}

/** Back to the ideas as they were, and to one of them on the page. */
function UndoNew({ clusterId }: { clusterId: string }) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const button = useRef<HTMLButtonElement>(null);
  const isThis = ({ name, id }: Done) => id === clusterId && (name === createCluster.name || name === splitCluster.name);
  const canUndo = useSyncExternalStore(commander.listen, () => commander.canUndo(isThis));
  async function undo(): Promise<void> {
    if (!canUndo) return;
    const ideas = [...(frameOf(button.current)?.querySelectorAll<HTMLElement>('[data-idea-id]') ?? [])];
    const last = ideas[ideas.length - 1]?.dataset['ideaId'] ?? '';
    const outcome = await commander.undo(isThis);
    announce(outcome.ok ? say('group.newUndone') : sayRefusal(say, outcome.refusal));
    if (outcome.ok) requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-move-idea="${last}"]`)?.focus());
  }
  return (
    <Button ref={button} look="quiet" aria-label={say('group.undoNewName')} aria-disabled={!canUndo} onClick={() => void undo()}>
      {say('status.undo')}
    </Button>
  );
}

function frameOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-cluster-id]') ?? null;
}
