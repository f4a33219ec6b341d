/** Until when the workshop is kept, and choosing another time. The server counts from its own today. */
import { useId, useRef, useState } from 'react';
import { keepWorkshop } from '@evenboard/shared/commands/agenda';
import { KEEP_DAYS } from '@evenboard/shared/domain/keeping';
import { sayDate } from '@evenboard/shared/words/say-date';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel, Row, Stack } from '../../ui/layout.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';

const WORDS = { 30: 'setup.keep30', 90: 'setup.keep90', 365: 'setup.keep365', 1095: 'setup.keep1095' } as const;
const CHOICES = KEEP_DAYS.map((days) => ({ days, value: String(days) }));

export function KeepPanel({ keepUntil }: { keepUntil: number | undefined }) {
  const say = useSay();
  const announce = useAnnounce();
  const titleId = useId();
  const { commander } = useSession();
  const change = useRef<HTMLButtonElement>(null);
  const [isChanging, setChanging] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [said, setSaid] = useState('');

  function stop(words: string): void {
    setChanging(false);
    setChosen(undefined);
    setSaid(words);
    change.current?.focus();
  }
  async function save(): Promise<void> {
    const days = CHOICES.find(({ value }) => value === chosen)?.days;
    if (days === undefined) return setSaid(say('setup.keepChoose'));
    const outcome = await commander.run(keepWorkshop, { days });
    const words = outcome.ok ? say('setup.saved') : sayRefusal(say, outcome.refusal);
    announce(words);
    if (outcome.ok) stop(words);
    else setSaid(words);
  }

  return (
    <Panel as="section" labelledBy={titleId} isFlat>
      <Stack>
        <h2 id={titleId}>{say('setup.keep')}</h2>
        {keepUntil !== undefined && <p>{say('setup.keepUntil', { date: sayDate(keepUntil) })}</p>}
        <p>{say('setup.keepLinks')}</p>
        {isChanging && (
          <RadioCards
            legend={say('setup.keepHow')}
            options={CHOICES.map(({ days, value }) => ({ value, label: say(WORDS[days]) }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <Row>
          {isChanging && <Button onClick={() => void save()}>{say('setup.save')}</Button>}
          <Button
            ref={change}
            look={isChanging ? 'quiet' : 'secondary'}
            aria-expanded={isChanging}
            onClick={() => (isChanging ? stop('') : (setChanging(true), setSaid('')))}
          >
            {say(isChanging ? 'setup.cancel' : 'setup.keepChange')}
          </Button>
          {said !== '' && <span className="eb-setup__strong">{said}</span>}
        </Row>
      </Stack>
    </Panel>
  );
}
