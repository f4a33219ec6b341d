/** Before the first step: what this is about, what will happen, and who sees what. It gives way to the step by itself. */
import { useAll, useWorkshop } from '../document/use-records.ts';
import { listQuestions } from '@evenboard/shared/document/arrange-board';
import { useSay } from '../strings/say-context.ts';
import { Panel, Stack } from '../ui/layout.tsx';
import { useSayStart } from './use-say-start.ts';
import './waiting.css';

export function WaitingScreen() {
  const say = useSay();
  const workshop = useWorkshop();
  useSayStart();
  return (
    <div className="eb-waiting">
      <Stack space={3} className="eb-waiting__main">
        <h1>{say('waiting.title')}</h1>
        {workshop?.purpose && <p className="eb-lead" dir="auto">{workshop.purpose}</p>}
        <p className="eb-waiting__state">{say('waiting.lead')}</p>
        <QuestionsToCome />
      </Stack>
      <Panel className="eb-waiting__side">
        <Stack space={4}>
          <Stack as="section">
            <h2>{say('waiting.what')}</h2>
            <ol className="eb-waiting__list">
              <li>{say('waiting.collect')}</li>
              <li>{say('waiting.group')}</li>
              <li>{say('waiting.vote')}</li>
              <li>{say('waiting.results')}</li>
            </ol>
          </Stack>
          <Stack as="section">
            <h2>{say('waiting.whoSees')}</h2>
            <p>{say('waiting.whoSeesIdeas')}</p>
            <p>{say('waiting.whoSeesVotes')}</p>
            <p>{say('waiting.whoSeesName')}</p>
          </Stack>
        </Stack>
      </Panel>
    </div>
  );
}

function QuestionsToCome() {
  const say = useSay();
  const questions = useAll('questions');
  const ids = listQuestions(questions);
  if (ids.length === 0) return null;
  return (
    <Stack as="section" space={1}>
      <h2>{say('waiting.asked')}</h2>
      <ol className="eb-waiting__list">
        {ids.map((id) => <li key={id} dir="auto">{questions.get(id)?.text}</li>)}
      </ol>
    </Stack>
  );
}
