/** Adding, renaming and taking away questions and areas. Each says what came of it; Undo brings any of them back. */
import { addArea, addQuestion, editQuestion, removeQuestion, renameArea } from '@evenboard/shared/commands/agenda';
import { orderBetween } from '@evenboard/shared/domain/order-key';
import type { WordId } from '@evenboard/shared/words/catalogue';
import { newId, type Outcome } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

type Ordered = ReadonlyMap<string, { order: string }>;

/** A key after every one there is, those of things taken away too. */
function orderAtEnd(records: Ordered): string {
  const last = [...records.values()].reduce<string | null>((end, { order }) => (end === null || order > end ? order : end), null);
  return orderBetween(last, null);
}

export function useAgendaEdits() {
  const say = useSay();
  const announce = useAnnounce();
  const { commander, replica } = useSession();

  async function tell(outcome: Promise<Outcome>, id: WordId, name = ''): Promise<Outcome> {
    const done = await outcome;
    if (done.ok) announce(say(id, { name }));
    return done;
  }

  return {
    async addQuestion(text: string): Promise<Outcome> {
      const id = newId();
      const steps = { collect: newId(), group: newId(), vote: newId(), results: newId() };
      const order = orderAtEnd(replica.all('questions'));
      const asked = await commander.run(addQuestion, { id, text, order, steps });
      if (!asked.ok) return asked;
      const area = { id: newId(), questionId: id, name: say('setup.firstArea'), order: orderBetween(null, null) };
      return tell(commander.run(addArea, area), 'setup.added', text);
    },
    addArea(questionId: string, name: string): Promise<Outcome> {
      const order = orderAtEnd(replica.all('areas'));
      return tell(commander.run(addArea, { id: newId(), questionId, name, order }), 'setup.added', name);
    },
    renameQuestion: (id: string, text: string) => tell(commander.run(editQuestion, { id, text }), 'setup.renamed', text),
    renameArea: (id: string, name: string) => tell(commander.run(renameArea, { id, name }), 'setup.renamed', name),
    removeQuestion: (id: string) => tell(commander.run(removeQuestion, { id }), 'setup.removed'),
  };
}
