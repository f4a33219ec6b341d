/** The questions with their areas: the agenda's bones, to be set up before people come and mended later. */
import { useId, useState } from 'react';
import { listQuestions } from '@evenboard/shared/document/arrange-board';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Panel, Stack } from '../../ui/layout.tsx';
import { NameForm } from './name-form.tsx';
import { QuestionGone, type Removed } from './question-gone.tsx';
import { QuestionCard } from './question-card.tsx';
import { useAgendaEdits } from './use-agenda-edits.ts';
import type { IdeaCounts } from './use-idea-counts.ts';

export function QuestionsPanel({ counts }: { counts: IdeaCounts }) {
  const say = useSay();
  const titleId = useId();
  const ids = listQuestions(useAll('questions'));
  const edits = useAgendaEdits();
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Removed | null>(null);
  return (
    <Panel as="section" labelledBy={titleId}>
      <Stack space={3}>
        <Stack space={1}>
          <h2 id={titleId}>{say('setup.questions')}</h2>
          <p>{say('setup.questionsLead')}</p>
        </Stack>
        {removed !== null && !ids.includes(removed.id) && <QuestionGone key={removed.id} question={removed} />}
        <ol className="eb-setup__questions" role="list">
          {ids.map((id, index) => <QuestionCard key={id} id={id} number={index + 1} counts={counts} onRemoved={setRemoved} />)}
        </ol>
        {/* The button stays while the box is open: focus comes back to it. */}
        {isAdding && (
          <NameForm
            label={say('setup.newQuestion')}
            hint={say('setup.newQuestionHint')}
            saveWord={say('setup.add')}
            onSave={edits.addQuestion}
            onClose={() => setAdding(false)}
          />
        )}
        <Button aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>{say('setup.addQuestion')}</Button>
      </Stack>
    </Panel>
  );
}
