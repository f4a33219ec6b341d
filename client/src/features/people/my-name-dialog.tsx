/** What I am called and as what I am here. Both may be left out, and neither is shown beside an idea by itself [S6]. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import { describeMe } from '@evenboard/shared/commands/people';
import type { Refusal } from '@evenboard/shared/domain/refusal';
import { useSession } from '../../document/session-context.ts';
import { useMe, useWorkshop } from '../../document/use-records.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useMyNumber } from './use-my-number.ts';
import './people.css';

const NONE = 'none';

export function MyNameDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const me = useMe();
  const number = useMyNumber();
  const perspectives = useWorkshop()?.perspectives ?? [];
  const [name, setName] = useState(me?.name ?? '');
  const [perspective, setPerspective] = useState(() => perspectives.find(({ label }) => label === me?.perspective)?.id ?? NONE);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const chosen = perspective === NONE ? null : perspective;
    const outcome = await commander.run(describeMe, { name: name.trim() || null, perspective: chosen });
    setBusy(false);
    if (!outcome.ok) return setRefusal(outcome.refusal);
    onClose();
    announce(say('me.saved'));
  }

  return (
    <Dialog isOpen onClose={onClose} title={say('me.title')} closeWord={say('status.close')}>
      <form onSubmit={(event) => void save(event)}>
        <Stack space={3}>
          <p>{say('me.lead')}</p>
          {number !== null && me?.name === null && <p className="eb-me__number">{say('me.number', { n: number })}</p>}
          <TextField
            label={say('me.name')}
            hint={say('me.nameHint')}
            error={refusal === null ? undefined : sayRefusal(say, refusal)}
            autoComplete="nickname"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          {perspectives.length > 0 && (
            <RadioCards
              legend={say('me.perspective')}
              hint={say('me.perspectiveHint')}
              options={[
                ...perspectives.map(({ id, label }) => ({ value: id, label: <bdi>{label}</bdi> })),
                { value: NONE, label: say('me.perspectiveNone') },
              ]}
              value={perspective}
              onChange={setPerspective}
            />
          )}
          <Button type="submit" look="primary" busy={isBusy ? say('me.saving') : undefined}>{say('me.save')}</Button>
        </Stack>
      </form>
    </Dialog>
  );
}
