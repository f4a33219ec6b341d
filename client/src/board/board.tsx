/**
 * The board of one question: one DOM in reading order, which CSS lays out as a wall or as a list (D5). It knows ids
 * alone, so that a busy room wakes single notes.
 */
import { useState } from 'react';
import { useSay } from '../strings/say-context.ts';
import { classes } from '../ui/classes.ts';
import { AreaJump } from './area-jump.tsx';
import { AreaSection } from './area-section.tsx';
import { BoardSlotsContext, type BoardSlots } from './board-slots.ts';
import type { Tint } from './cluster-frame.tsx';
import { createDesk, type Desk } from './desk.ts';
import { DeskContext } from './desk-context.ts';
import { TwinsContext, useTwins } from './twins.ts';
import { useArrangedBoard } from './use-arranged-board.ts';
import './board.css';

/** Up to here areas stand side by side where there is room; more of them stand one below the other. */
const MOST_COLUMNS = 4;

const TINTS: readonly Tint[] = [1, 2, 3, 4, 5, 6];

export type BoardProps = {
  questionId: string;
  /** A constant: a new object draws every note again. */
  slots: BoardSlots;
  /** For a step that must let go of what it moves itself. */
  desk?: Desk | undefined;
};

export function Board({ questionId, slots, desk: given }: BoardProps) {
  const say = useSay();
  const [own] = useState(createDesk);
  const desk = given ?? own;
  const areas = useArrangedBoard(questionId, desk);
  const twins = useTwins(areas);
  if (areas.length === 0) return <p className="eb-board__empty">{say('board.noAreas')}</p>;
  const isWall = areas.length <= MOST_COLUMNS;
  return (
    <DeskContext value={desk}>
      <BoardSlotsContext value={slots}>
        <TwinsContext value={twins}>
          {areas.length > 1 && <AreaJump areas={areas} isWall={isWall} />}
          <div className={classes('eb-board', isWall && `eb-board--${areas.length}`)}>
            {areas.map((area, at) => (
              <AreaSection key={area.id} area={area} tint={TINTS[at % TINTS.length] ?? 1} />
            ))}
          </div>
        </TwinsContext>
      </BoardSlotsContext>
    </DeskContext>
  );
}
