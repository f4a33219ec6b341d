/** The box in which unsaved words are changed and sent again. The old item goes only when the new try has an answer. */
import { useState } from 'react';
import { COMMANDS } from '@evenboard/shared/commands/registry';
import type { Refusal } from '@evenboard/shared/domain/refusal';
import { newId, type Unsaved } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { writeWords, type UnsavedWords } from './unsaved-words.ts';

type SendAgainProps = { item: Unsaved; words: UnsavedWords; onCancel: () => void };

export function SendAgain({ item, words, onCancel }: SendAgainProps) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const [text, setText] = useState(words.text);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send() {
    const command = COMMANDS.get(item.message.name);
    if (command === undefined) return;
    const before = new Set(commander.unsaved().map(({ key }) => key));
    setBusy(true);
    const outcome = await commander.run(command, writeWords(item.message, text, newId));
    setBusy(false);
    // Refused by the server: the new words are an item of their own by now.
    const isKept = commander.unsaved().some(({ key }) => !before.has(key));
    if (outcome.ok || isKept) commander.dismissUnsaved(item.key);
    else setRefusal(outcome.refusal);
    announce(outcome.ok ? say('unsaved.sent') : sayRefusal(say, outcome.refusal));
  }

  return (
    <Stack space={1}>
      <TextArea
        label={words.term ?? say('unsaved.box')}
        value={text}
        rows={3}
        error={refusal === null ? undefined : sayRefusal(say, refusal)}
        onChange={(event) => setText(event.target.value)}
      />
      <Row>
        <Button look="primary" busy={isBusy ? say('unsaved.sending') : undefined} onClick={() => void send()}>
          {say('unsaved.send')}
        </Button>
        <Button look="quiet" onClick={onCancel}>{say('unsaved.cancel')}</Button>
      </Row>
    </Stack>
  );
}
