/** Choose the group that another one goes into. The ideas of both are kept, under the name of the chosen one. */
import { mergeClusters } from '@evenboard/shared/commands/groups';
import { useSession } from '../../document/session-context.ts';
import { useAll, useBoard } from '../../document/use-records.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type MergeDialogProps = { questionId: string; clusterId: string; onMerged: (into: string) => void; onClose: () => void };

export function MergeDialog({ questionId, clusterId, onMerged, onClose }: MergeDialogProps) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander, replica } = useSession();
  const areas = useBoard(questionId);
  const groups = useAll('clusters');
  const names = useAll('areas');
  const nameOf = (id: string) => groups.get(id)?.name || say('board.groupWithoutName');
  const others = areas.flatMap((area) => area.clusters.map(({ id }) => ({ id, areaId: area.id }))).filter(({ id }) => id !== clusterId);

  function merge(into: string): void {
    void commander
      .run(mergeClusters, { from: clusterId, into })
      .then((outcome) => !outcome.ok && announce(sayRefusal(say, outcome.refusal)));
    if (replica.read('clusters', clusterId)?.state !== 'merged') return;
    announce(say('group.merged', { group: nameOf(into) }));
    onMerged(into);
  }

  return (
    <Dialog isOpen onClose={onClose} title={say('group.mergeTitle', { group: nameOf(clusterId) })} closeWord={say('board.close')}>
      <p>{say(others.length === 0 ? 'group.mergeNone' : 'group.mergeWhat')}</p>
      <ul role="list" className="eb-places">
        {others.map(({ id, areaId }) => (
          <li key={id}>
            <button type="button" className="eb-places__button" onClick={() => merge(id)}>
              <span dir="auto">{nameOf(id)}</span>
              <span className="eb-places__hint" dir="auto">{names.get(areaId)?.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
