/** Who is in the workshop, for those who run it: roles in words, and what can be changed. No perspective, no authorship [S6]. */
import { useState } from 'react';
import { numberSame } from '../../board/number-same.ts';
import { useAllPrivate, useMe, useRoomStatus } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/layout.tsx';
import { ConfirmDialog, type Question } from './confirm-dialog.tsx';
import { listPeople, type ListedPerson } from './list-people.ts';
import { MyNameDialog } from './my-name-dialog.tsx';
import { PersonRow } from './person-row.tsx';
import { usePeopleControl } from './use-change-role.ts';
import './people.css';

export function PeopleScreen() {
  const say = useSay();
  const myId = useMe()?.id ?? '';
  const people = listPeople(useAllPrivate('people'));
  const { here } = useRoomStatus();
  const control = usePeopleControl();
  const [question, setQuestion] = useState<Question | null>(null);
  const [isNaming, setNaming] = useState(false);
  const twins = numberSame(people.map(({ id, name }) => [id, name ?? id] as const));
  const inside = people.filter(({ isIn }) => isIn);
  const outside = people.filter(({ isIn }) => !isIn);
  return (
    <Stack space={4}>
      <Stack space={1}>
        <h1>{say('people.title')}</h1>
        <p className="eb-lead">{say('people.count', { n: inside.length, here })}</p>
        <p className="eb-soft">{say('people.lead')}</p>
      </Stack>
      {control.said !== null && <Notice kind={control.said.isGood ? 'success' : 'warning'}>{control.said.words}</Notice>}
      <ul className="eb-people" role="list">
        {inside.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            twin={twins.get(person.id)}
            isMe={person.id === myId}
            canStepDown={inside.filter(({ role }) => role === 'facilitator').length > 1}
            control={control}
            onAsk={setQuestion}
            onName={() => setNaming(true)}
          />
        ))}
      </ul>
      {outside.length > 0 && <Outside people={outside} />}
      {isNaming && <MyNameDialog onClose={() => setNaming(false)} />}
      <ConfirmDialog question={question} myId={myId} control={control} onClose={() => setQuestion(null)} />
    </Stack>
  );
}

function Outside({ people }: { people: readonly ListedPerson[] }) {
  const say = useSay();
  return (
    <Stack as="section">
      <h2>{say('people.removedTitle')}</h2>
      <ul className="eb-people" role="list">
        {people.map(({ id, name, number }) => (
          <li key={id} className="eb-people__row">
            <p className="eb-people__name" dir="auto">{name ?? say('people.nameless', { n: number })}</p>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
