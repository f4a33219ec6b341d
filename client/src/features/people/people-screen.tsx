/** Who is in the workshop, for those who run it: roles in words, and what can be changed. No perspective, no authorship [S6]. */
import { useEffect, useRef, useState } from 'react';
import { keepFocus } from '../../board/focus-keeper.ts';
import { useAllPrivate, useMe, useRoomStatus } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/layout.tsx';
import { ConfirmDialog, type Question } from './confirm-dialog.tsx';
import { listPeople, sayJoined, type ListedPerson } from './list-people.ts';
import { MyNameDialog } from './my-name-dialog.tsx';
import { Outside } from './outside.tsx';
import { PersonRow } from './person-row.tsx';
import { usePeopleControl, type PeopleControl, type Who } from './use-change-role.ts';
import { useHere } from './use-here.ts';
import './people.css';

export function PeopleScreen() {
  const say = useSay();
  const myId = useMe()?.id ?? '';
  const people = listPeople(useAllPrivate('people'), say);
  const { here } = useRoomStatus();
  const whoIsHere = useHere();
  const control = usePeopleControl();
  const heading = useRef<HTMLHeadingElement>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [isNaming, setNaming] = useState(false);
  /** On whose row the keyboard goes on, as what was pressed has gone; nobody's: the heading. */
  const [goOn, setGoOn] = useState<{ id: string | null } | null>(null);
  const inside = people.filter(({ isIn }) => isIn);
  const hasNameless = inside.some(({ id, isNamed }) => !isNamed && id !== myId);
  useEffect(() => {
    if (goOn !== null) keepFocus(() => findButton(goOn.id) ?? heading.current);
  }, [goOn]);

  function goOnAfter({ id }: Who): void {
    const place = people.findIndex((person) => person.id === id);
    setGoOn({ id: people.slice(place + 1).find(({ isIn }) => isIn)?.id ?? null });
  }
  async function letIn(who: Who): Promise<void> {
    await control.letIn(who);
    setGoOn({ id: who.id });
  }

  return (
    <Stack space={4}>
      <Stack space={1}>
        <h1 ref={heading} tabIndex={-1}>{say('people.title')}</h1>
        <p className="eb-lead">{say('people.count', { n: inside.length, here })}</p>
        <p className="eb-soft">{say('people.lead')}</p>
        {hasNameless && <p className="eb-soft">{say('people.namelessHow')}</p>}
      </Stack>
      <Said said={control.said} onUndo={letIn} />
      <ul className="eb-people" role="list">
        {inside.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            about={aboutPerson(person, whoIsHere)}
            isMe={person.id === myId}
            canStepDown={inside.filter(({ role }) => role === 'facilitator').length > 1}
            control={control}
            onAsk={setQuestion}
            onName={() => setNaming(true)}
          />
        ))}
      </ul>
      <Outside people={people.filter(({ isIn }) => !isIn)} onLetIn={letIn} />
      {isNaming && <MyNameDialog onClose={() => setNaming(false)} />}
      <ConfirmDialog question={question} myId={myId} control={control} onClose={() => setQuestion(null)} onTakenOut={goOnAfter} />
    </Stack>
  );

  function aboutPerson({ id, role, joinedAt }: ListedPerson, at: ReadonlySet<string> | null): string {
    const presence = at === null ? [] : [say(at.has(id) ? 'people.hereNow' : 'people.notHere')];
    return [say(`people.role.${role}`), sayJoined(joinedAt, Date.now(), say), ...presence].join(' · ');
  }
}

type SaidProps = { said: PeopleControl['said']; onUndo: (who: Who) => Promise<void> };

function Said({ said, onUndo }: SaidProps) {
  const say = useSay();
  if (said === null) return null;
  const { words, isGood, out } = said;
  const undo = out !== null && (
    <Button aria-label={say('people.undoTakeOut', { name: out.called })} onClick={() => void onUndo(out)}>{say('people.undo')}</Button>
  );
  return (
    <div className="eb-people__said">
      <Notice kind={isGood ? 'success' : 'warning'} actions={undo}>{words}</Notice>
    </div>
  );
}

/** Of a person's row: its menu. */
function findButton(personId: string | null): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-person-id="${personId}"] button`);
}
