/** Names a group in its place. The words are kept if they are refused. */
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { renameCluster } from '@evenboard/shared/commands/groups';
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
  useEffect(() => {
    if (hand.naming()?.takesFocus === true) box.current?.focus();
  }, [hand]);

  function close(): void {
    const frame = box.current?.closest<HTMLElement>('[data-cluster-id]') ?? null;
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
      </Row>
    </form>
  );
}
