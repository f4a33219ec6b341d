/** Title, purpose and perspectives. What is typed here is never changed by somebody else's saving [I2]. */
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { editWorkshop } from '@evenboard/shared/commands/agenda';
import type { Workshop } from '@evenboard/shared/domain/workshop';
import { newId } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel, Row, Stack } from '../../ui/layout.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { judgeLength, judgeName, type NameProblem } from './judge-name.ts';
import { judgeLines, readLines, writeLines } from './perspective-lines.ts';

export function AboutPanel({ workshop }: { workshop: Workshop }) {
  const say = useSay();
  const announce = useAnnounce();
  const titleId = useId();
  const { commander } = useSession();
  const [title, setTitle] = useState(workshop.title);
  const [purpose, setPurpose] = useState(workshop.purpose);
  const [lines, setLines] = useState(() => writeLines(workshop.perspectives));
  const [isJudged, setJudged] = useState(false);
  const [said, setSaid] = useState('');
  const problems = { title: judgeName(title), purpose: judgeLength(purpose), lines: judgeLines(lines) };
  const errorOf = (problem: NameProblem | null) => (isJudged && problem !== null ? say(problem.id, problem.values) : undefined);

  async function save(event: FormEvent) {
    event.preventDefault();
    setJudged(true);
    if (Object.values(problems).some((problem) => problem !== null)) return;
    const perspectives = readLines(lines, workshop.perspectives, newId);
    const outcome = await commander.run(editWorkshop, { title, purpose, perspectives });
    const words = outcome.ok ? say('setup.saved') : sayRefusal(say, outcome.refusal);
    setSaid(words);
    announce(words);
  }

  return (
    <Panel as="section" labelledBy={titleId} isFlat>
      <form onSubmit={(event) => void save(event)} noValidate onChange={() => setSaid('')}>
        <Stack space={3}>
          <h2 id={titleId}>{say('setup.about')}</h2>
          <TextField label={say('setup.name')} error={errorOf(problems.title)} value={title} onChange={(event) => setTitle(event.target.value)} />
          <TextArea
            label={say('setup.purpose')}
            hint={say('setup.purposeHint')}
            error={errorOf(problems.purpose)}
            rows={2}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
          <TextArea
            label={say('setup.perspectives')}
            hint={say('setup.perspectivesHint')}
            error={errorOf(problems.lines)}
            value={lines}
            onChange={(event) => setLines(event.target.value)}
          />
          <Row>
            <Button type="submit">{say('setup.save')}</Button>
            {said !== '' && <span className="eb-setup__strong">{said}</span>}
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
