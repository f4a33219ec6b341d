/** A group: a calm frame with its name and its ideas. */
import { memo, useId, useRef } from 'react';
import type { ArrangedCluster } from '@evenboard/shared/document/arrange-board';
import { useRecord } from '../document/use-records.ts';
import { useSay } from '../strings/say-context.ts';
import { Frame } from '../ui/paper.tsx';
import { useKeptPlace } from './focus-keeper.ts';
import { useBoardSlots, type ClusterHeadProps } from './board-slots.ts';
import { IdeaList } from './idea-list.tsx';
import { useCount } from './use-arranged-board.ts';

export type Tint = 1 | 2 | 3 | 4 | 5 | 6;

type ClusterFrameProps = { cluster: ArrangedCluster; tint: Tint };

export const ClusterFrame = memo(function ClusterFrame({ cluster, tint }: ClusterFrameProps) {
  const say = useSay();
  const headingId = useId();
  const { ClusterHead = PlainHead } = useBoardSlots();
  const frame = useRef<HTMLLIElement & HTMLDivElement>(null);
  useKeptPlace(frame);
  return (
    <Frame ref={frame} tint={tint} className="eb-cluster" data-cluster-id={cluster.id} aria-labelledby={headingId}>
      <ClusterHead clusterId={cluster.id} headingId={headingId} ideaIds={cluster.ideaIds} />
      {cluster.ideaIds.length === 0 ? (
        <p className="eb-board__empty">{say('board.emptyGroup')}</p>
      ) : (
        <IdeaList ideaIds={cluster.ideaIds} labelledBy={headingId} />
      )}
    </Frame>
  );
});

function PlainHead({ clusterId, headingId, ideaIds }: ClusterHeadProps) {
  const say = useSay();
  const n = useCount(ideaIds);
  return (
    <div className="eb-cluster__head">
      <ClusterName clusterId={clusterId} headingId={headingId} />
      <p className="eb-cluster__count">{say('board.count', { n })}</p>
    </div>
  );
}

export function ClusterName({ clusterId, headingId }: { clusterId: string; headingId: string }) {
  const say = useSay();
  const name = useRecord('clusters', clusterId)?.name ?? '';
  return (
    <h3 id={headingId} className="eb-cluster__name" dir="auto">
      {name === '' ? say('board.groupWithoutName') : name}
    </h3>
  );
}
