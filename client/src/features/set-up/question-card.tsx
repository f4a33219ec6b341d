/** One question: its words, its areas with their counts, and what can be changed. */
import { useMemo, useState } from 'react';
import { inOrder } from '@evenboard/shared/document/arrange-board';
import { useAll, useRecord } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Menu } from '../../ui/menu.tsx';
import { AreaRow } from './area-row.tsx';
import { NameForm } from './name-form.tsx';
import type { Removed } from './question-gone.tsx';
import { RemoveQuestionDialog } from './remove-question-dialog.tsx';
import { useAgendaEdits } from './use-agenda-edits.ts';
import type { IdeaCounts } from './use-idea-counts.ts';

type Doing = 'rename' | 'addArea' | 'remove' | null;

type QuestionCardProps = { id: string; number: number; counts: IdeaCounts; onRemoved: (question: Removed) => void };

export function QuestionCard({ id, number, counts, onRemoved }: QuestionCardProps) {
  const say = useSay();
  const question = useRecord('questions', id);
  const areaIds = useAreaIds(id);
  const edits = useAgendaEdits();
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const text = question?.text ?? '';
  const ideas = areaIds.reduce((sum, areaId) => sum + counts.inArea(areaId), 0);
  async function remove(): Promise<void> {
    if ((await edits.removeQuestion(id)).ok) onRemoved({ id, text });
  }
  return (
    <li className="eb-setup__question" data-question-id={id}>
      <div className="eb-setup__question-head">
        <h3 className="eb-setup__question-text">
          <span className="eb-setup__small">{say('setup.questionN', { n: number })}</span>{' '}
          <bdi>{text}</bdi>
        </h3>
        <Menu
          label={say('setup.change')}
          accessibleName={say('setup.changeWhat', { name: text })}
          align="end"
          items={[
            { id: 'rename', label: say('setup.rename'), onSelect: () => setDoing('rename') },
            { id: 'area', label: say('setup.addArea'), onSelect: () => setDoing('addArea') },
            { id: 'remove', label: say('setup.remove'), isDanger: true, onSelect: () => setDoing('remove') },
          ]}
        />
      </div>
      {doing === 'rename' && (
        <NameForm
          label={say('setup.question')}
          start={text}
          saveWord={say('setup.save')}
          onSave={(name) => edits.renameQuestion(id, name)}
          onClose={close}
        />
      )}
      <ul className="eb-setup__areas" role="list" aria-label={say('setup.areas')}>
        {areaIds.map((areaId) => <AreaRow key={areaId} id={areaId} questionNumber={number} count={counts.inArea(areaId)} />)}
      </ul>
      {doing === 'addArea' && (
        <NameForm label={say('setup.newArea')} saveWord={say('setup.add')} onSave={(name) => edits.addArea(id, name)} onClose={close} />
      )}
      {doing === 'remove' && (
        <RemoveQuestionDialog ideas={ideas} onRemove={() => void remove()} onClose={close} />
      )}
    </li>
  );
}

function useAreaIds(questionId: string): string[] {
  const areas = useAll('areas');
  return useMemo(() => {
    const own = [...areas].filter(([, area]) => area.questionId === questionId && area.state === 'shown');
    return inOrder(own.map(([id, { order }]) => ({ id, order })));
  }, [areas, questionId]);
}
