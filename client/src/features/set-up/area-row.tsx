/** One area of a question: its name, how many ideas are in it, and renaming in place. */
import { useState } from 'react';
import { useRecord } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { NameForm } from './name-form.tsx';
import { useAgendaEdits } from './use-agenda-edits.ts';

export function AreaRow({ id, questionNumber, count }: { id: string; questionNumber: number; count: number }) {
  const say = useSay();
  const area = useRecord('areas', id);
  const edits = useAgendaEdits();
  const [isChanging, setChanging] = useState(false);
  const name = area?.name ?? '';
  return (
    <li className="eb-setup__area">
      <div className="eb-setup__area-line">
        <p className="eb-setup__area-name">
          <bdi>{name}</bdi> <span className="eb-soft">· {say('setup.ideas', { n: count })}</span>
        </p>
        <Button
          look="quiet"
          aria-label={say('setup.changeArea', { name, n: questionNumber })}
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          {say('setup.change')}
        </Button>
      </div>
      {isChanging && (
        <NameForm
          label={say('setup.area')}
          start={name}
          saveWord={say('setup.save')}
          onSave={(next) => edits.renameArea(id, next)}
          onClose={() => setChanging(false)}
        />
      )}
    </li>
  );
}
