/** One person: what they are called, their role in words, and a menu of what can be changed. */
import type { Role } from '@evenboard/shared/domain/participant';
import type { Say } from '@evenboard/shared/words/catalogue';
import { useRef } from 'react';
import { useFocusKeeper } from '../../board/focus-keeper.ts';
import { useSay } from '../../strings/say-context.ts';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Tag } from '../../ui/paper.tsx';
import type { Question } from './confirm-dialog.tsx';
import type { ListedPerson } from './list-people.ts';
import type { PeopleControl, Who } from './use-change-role.ts';

type PersonRowProps = {
  person: ListedPerson;
  /** Role, when they joined, and whether they are here. */
  about: string;
  isMe: boolean;
  /** Somebody else runs the workshop too. */
  canStepDown: boolean;
  control: PeopleControl;
  onAsk: (question: Question) => void;
  /** To give or change my own name. */
  onName: () => void;
};

export function PersonRow({ person, about, isMe, canStepDown, control, onAsk, onName }: PersonRowProps) {
  const say = useSay();
  const row = useRef<HTMLLIElement>(null);
  const { called } = person;
  const who = { id: person.id, called };
  // Another facilitator may take them out while I am on their row.
  const keeper = useFocusKeeper(row, () => row.current?.nextElementSibling?.querySelector('button') ?? null);
  const items = isMe ? myItems(say, who, canStepDown, control, onName) : theirItems(say, who, person.role, control, onAsk);
  return (
    <li ref={row} className="eb-people__row" data-person-id={person.id} onFocus={keeper.remember}>
      <div className="eb-people__who">
        <p className="eb-people__name">
          <bdi>{called}</bdi> {isMe && <Tag>{say('people.you')}</Tag>}
        </p>
        <p className="eb-soft">{about}</p>
      </div>
      {items.length > 0 && (
        <Menu
          label={say('people.more')}
          accessibleName={say('people.moreFor', { name: called })}
          align="end"
          items={items}
        />
      )}
    </li>
  );
}

function myItems(say: Say, who: Who, canStepDown: boolean, control: PeopleControl, onName: () => void): MenuItem[] {
  const name = { id: 'name', label: say('people.myName'), onSelect: onName };
  if (!canStepDown) return [name];
  return [name, {
    id: 'step-down',
    label: say('people.stepDown'),
    hint: say('people.makeParticipantHint'),
    onSelect: () => void control.stepDown(who.id),
  }];
}

function theirItems(say: Say, who: Who, role: Role, control: PeopleControl, onAsk: (question: Question) => void): MenuItem[] {
  const give = (next: Role) => () => void control.give(who, next);
  const facilitate = [
    { id: 'facilitator', label: say('people.makeFacilitator'), onSelect: give('facilitator') },
    { id: 'hand-over', label: say('people.handOver'), hint: say('people.handOverHint'), onSelect: () => onAsk({ kind: 'handOver', who }) },
  ];
  const takePart = {
    id: 'participant',
    label: say('people.makeParticipant'),
    hint: say('people.makeParticipantHint'),
    onSelect: give('participant'),
  };
  const watch = { id: 'observer', label: say('people.makeObserver'), hint: say('people.makeObserverHint'), onSelect: give('observer') };
  return [
    ...(role === 'facilitator' ? [facilitate[1]].flatMap((item) => item ?? []) : facilitate),
    ...(role === 'participant' ? [] : [takePart]),
    ...(role === 'observer' ? [] : [watch]),
    { id: 'take-out', label: say('people.takeOut'), isDanger: true, onSelect: () => onAsk({ kind: 'takeOut', who }) },
  ];
}
