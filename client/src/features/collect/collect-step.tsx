/** Collect: everybody adds ideas to the areas of one question and sees those of the others. */
import { useState } from 'react';
import { Board } from '../../board/board.tsx';
import type { BoardSlots } from '../../board/board-slots.ts';
import { useBoardParts, type IdeaToolsProps } from '../../board/board-parts.ts';
import { useStep } from '../../board/use-step.ts';
import { AddIdea } from './add-idea.tsx';
import { createMyWriting, MyWritingContext } from './my-writing.ts';
import { SomebodyWriting } from './somebody-writing.tsx';
import { WriteJump } from './write-jump.tsx';
import './collect.css';

const SLOTS: BoardSlots = { AreaState: SomebodyWriting, AreaTop: AddIdea, NoteTools: Tools };

export function CollectStep({ questionId }: { questionId: string }) {
  const [myWriting] = useState(createMyWriting);
  const { canWork } = useStep(questionId, 'collect');
  return (
    <MyWritingContext value={myWriting}>
      <Board questionId={questionId} slots={SLOTS} />
      {canWork && <WriteJump />}
    </MyWritingContext>
  );
}

function Tools(props: IdeaToolsProps) {
  const { IdeaTools } = useBoardParts();
  return <IdeaTools {...props} />;
}
