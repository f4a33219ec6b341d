/** A group's name and what can be done with it: name, merge, split, take apart. */
import { useSyncExternalStore } from 'react';
import { removeCluster } from '@evenboard/shared/commands/groups';
import type { ClusterHeadProps } from '../../board/board-slots.ts';
import { ClusterName } from '../../board/cluster-frame.tsx';
import { focusArea } from '../../board/focus-area.ts';
import { nameInQuotes } from '../../board/name-idea.ts';
import { useCount } from '../../board/use-arranged-board.ts';
import { useSession } from '../../document/session-context.ts';
import { useAll, useRecord } from '../../document/use-records.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useGrouping } from './group-context.ts';

export function ClusterHead({ clusterId, headingId, ideaIds }: ClusterHeadProps) {
  const say = useSay();
  const { hand, later } = useGrouping();
  const n = useCount(ideaIds);
  const isMeant = useSyncExternalStore(hand.listen, () => hand.naming()?.clusterId === clusterId);
  const isNaming = isMeant && later !== null;
  return (
    <div className="eb-cluster__head eb-cluster__head--tools">
      <div className="eb-cluster__about">
        <ClusterName clusterId={clusterId} headingId={headingId} />
        <p className="eb-cluster__count">{say('board.count', { n })}</p>
      </div>
      {!isNaming && <ClusterMenu clusterId={clusterId} ideaIds={ideaIds} />}
      {isNaming && <later.ClusterNameBox clusterId={clusterId} />}
    </div>
  );
}

function ClusterMenu({ clusterId, ideaIds }: { clusterId: string; ideaIds: readonly string[] }) {
  const say = useSay();
  const takeApart = useTakeApart(clusterId);
  const { hand, mover, openMerge } = useGrouping();
  const ticked = useSyncExternalStore(hand.listen, hand.ticked);
  const name = useRecord('clusters', clusterId)?.name ?? '';
  const fullName = useFullName(clusterId, ideaIds[0]);
  const inside = ideaIds.filter((id) => ticked.has(id));
  const split = { id: 'split', label: say('group.split', { n: inside.length }), onSelect: () => mover.split(clusterId, inside) };
  const items = [
    {
      id: 'name',
      label: say(name === '' ? 'group.giveName' : 'group.changeName'),
      onSelect: () => hand.name({ clusterId, isNew: false }),
    },
    { id: 'merge', label: say('group.mergeInto'), onSelect: () => openMerge(clusterId) },
    ...(inside.length > 0 && inside.length < ideaIds.length ? [split] : []),
    { id: 'remove', label: say('group.takeApart'), hint: say('group.takeApartHint'), onSelect: takeApart },
  ];
  return (
    <Menu
      look="quiet"
      align="end"
      label={say('group.more')}
      accessibleName={say('group.moreName', { group: fullName })}
      items={items}
    />
  );
}

/** With the first of its ideas where another group is called the same, or neither has a name. */
function useFullName(clusterId: string, firstId = ''): string {
  const say = useSay();
  const clusters = useAll('clusters');
  const { replica } = useSession();
  const name = clusters.get(clusterId)?.name ?? '';
  const group = name === '' ? say('board.groupWithoutName') : name;
  const isOnlyOne = ![...clusters].some(([id, other]) => id !== clusterId && other.state === 'shown' && other.name === name);
  const idea = nameInQuotes(replica.read('ideas', firstId)?.text ?? '');
  return isOnlyOne || idea === '' ? group : say('group.withIdea', { group, idea });
}

function useTakeApart(clusterId: string): () => void {
  const say = useSay();
  const announce = useAnnounce();
  const { commander, replica } = useSession();
  return () => {
    const areaId = replica.read('clusters', clusterId)?.areaId;
    void commander
      .run(removeCluster, { id: clusterId })
      .then((outcome) => !outcome.ok && announce(sayRefusal(say, outcome.refusal)));
    if (replica.read('clusters', clusterId)?.state !== 'gone') return;
    announce(say('group.takenApart'));
    if (areaId !== undefined) focusArea(areaId);
  };
}
