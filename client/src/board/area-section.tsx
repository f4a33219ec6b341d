/** An area of the board: its name, its groups, then its ideas without a group. */
import { memo, useId } from 'react';
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import { useRecord } from '../document/use-records.ts';
import { useSay } from '../strings/say-context.ts';
import { classes } from '../ui/classes.ts';
import { useBoardSlots } from './board-slots.ts';
import { ClusterFrame, type Tint } from './cluster-frame.tsx';
import { areaHeadingId } from './focus-area.ts';
import { IdeaList } from './idea-list.tsx';
import { listIdeas, useCount } from './use-arranged-board.ts';

/** Areas with fewer ideas are always drawn, so that the page keeps its true height. */
const LONG_AREA = 20;

type AreaSectionProps = { area: ArrangedArea; tint: Tint };

export const AreaSection = memo(function AreaSection({ area, tint }: AreaSectionProps) {
  const headingId = areaHeadingId(area.id);
  const { AreaTop } = useBoardSlots();
  const count = useCount(listIdeas(area));
  return (
    <section
      className={classes('eb-area', `eb-area--${tint}`, count >= LONG_AREA && 'eb-area--long')}
      data-area-id={area.id}
      aria-labelledby={headingId}
    >
      <AreaHead areaId={area.id} headingId={headingId} count={listIdeas(area).length === 0 ? null : count} />
      {AreaTop && <AreaTop areaId={area.id} />}
      <AreaIdeas area={area} headingId={headingId} tint={tint} />
    </section>
  );
});

/** No count where the words below say that nothing is there. */
function AreaHead({ areaId, headingId, count }: { areaId: string; headingId: string; count: number | null }) {
  const say = useSay();
  const area = useRecord('areas', areaId);
  const { AreaState } = useBoardSlots();
  return (
    <div className="eb-area__head">
      <h2 id={headingId} tabIndex={-1} className="eb-area__name" dir="auto">
        {area?.name}
      </h2>
      <p className="eb-area__state">
        {count !== null && <span>{say('board.count', { n: count })}</span>}
        {AreaState && <AreaState areaId={areaId} />}
      </p>
    </div>
  );
}

function AreaIdeas({ area, headingId, tint }: { area: ArrangedArea; headingId: string; tint: Tint }) {
  const say = useSay();
  const looseId = useId();
  const hasGroups = area.clusters.length > 0;
  if (!hasGroups && area.looseIds.length === 0) return <p className="eb-board__empty">{say('board.emptyArea')}</p>;
  return (
    <>
      {hasGroups && (
        <div className="eb-area__groups">
          {area.clusters.map((cluster) => (
            <ClusterFrame key={cluster.id} cluster={cluster} tint={tint} />
          ))}
        </div>
      )}
      {hasGroups && area.looseIds.length > 0 && (
        <h3 id={looseId} className="eb-area__loose">{say('board.withoutGroup')}</h3>
      )}
      {area.looseIds.length > 0 && <IdeaList ideaIds={area.looseIds} labelledBy={hasGroups ? looseId : headingId} />}
    </>
  );
}
