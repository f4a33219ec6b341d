/** The places in one area, each a button. The place that the idea is in already is said, not offered. */
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import { useAll, useRecord } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import type { MoveTarget } from './plan-move.ts';

type PlaceChoicesProps = {
  area: ArrangedArea;
  /** The idea is in this area now, in the group `clusterId` or in none. */
  isHere: boolean;
  clusterId: string | null;
  onChoose: (target: MoveTarget) => void;
};

export function PlaceChoices({ area, isHere, clusterId, onChoose }: PlaceChoicesProps) {
  const say = useSay();
  const groups = useAll('clusters');
  const areaName = useRecord('areas', area.id)?.name ?? '';
  const choices: { key: string; label: string; name?: string; target: MoveTarget; isNow: boolean }[] = [
    ...area.clusters.map(({ id }) => ({
      key: id,
      label: groups.get(id)?.name || say('board.groupWithoutName'),
      target: { kind: 'cluster', clusterId: id } as const,
      isNow: isHere && id === clusterId,
    })),
    { key: 'new', label: say('group.newGroup'), name: say('group.newGroupName', { area: areaName }), target: { kind: 'newCluster', areaId: area.id }, isNow: false },
    { key: 'none', label: say('group.noGroup'), name: say('group.noGroupName', { area: areaName }), target: { kind: 'area', areaId: area.id }, isNow: isHere && clusterId === null },
  ];
  return (
    <ul role="list" className="eb-places">
      {choices.map(({ key, label, name, target, isNow }) => (
        <li key={key}>
          {isNow ? (
            <p className="eb-places__now" dir="auto">{say('group.hereNow', { place: label })}</p>
          ) : (
            <button type="button" className="eb-places__button" dir="auto" aria-label={name} onClick={() => onChoose(target)}>
              {label}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
