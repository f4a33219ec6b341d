/** "Go to an area": the way round a long board without scrolling or tabbing through it. */
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import { useAll } from '../document/use-records.ts';
import { useSay } from '../strings/say-context.ts';
import { classes } from '../ui/classes.ts';
import { Menu } from '../ui/menu.tsx';
import { focusArea } from './focus-area.ts';
import { listIdeas } from './use-arranged-board.ts';

export function AreaJump({ areas, isWall }: { areas: readonly ArrangedArea[]; isWall: boolean }) {
  const say = useSay();
  const records = useAll('areas');
  const items = areas.map((area) => ({
    id: area.id,
    label: <span dir="auto">{records.get(area.id)?.name}</span>,
    hint: say('board.count', { n: listIdeas(area).length }),
    onSelect: () => focusArea(area.id),
  }));
  return (
    <div className={classes('eb-board__jump', isWall && 'eb-board__jump--wall')}>
      <Menu label={say('board.goTo')} items={items} givesFocusBack={false} />
    </div>
  );
}
