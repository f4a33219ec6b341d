/** Collect: everybody adds ideas to the areas of one question and sees those of the others. */
import { useState } from 'react';
import { Board } from '../../board/board.tsx';
import type { BoardSlots } from '../../board/board-slots.ts';
import { useBoardParts, type IdeaToolsProps } from '../../board/board-parts.ts';
import { useStep } from '../../board/use-step.ts';
import { useMe } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { AddIdea } from './add-idea.tsx';
import { createMyWriting, MyWritingContext } from './my-writing.ts';
import { SomebodyWriting } from './somebody-writing.tsx';
import './collect.css';

const SLOTS: BoardSlots = { AreaState: SomebodyWriting, AreaTop: AddIdea, NoteTools: Tools };

export function CollectStep({ questionId }: { questionId: string }) {
  const [myWriting] = useState(createMyWriting);
  const { canWork } = useStep(questionId, 'collect');
  return (
    <MyWritingContext value={myWriting}>
      {canWork && <WhoSees />}
      <Board questionId={questionId} slots={SLOTS} />
    </MyWritingContext>
  );
}

function WhoSees() {
  const say = useSay();
  const me = useMe();
  const hasChoice = me !== null && (me.name !== null || me.perspective !== null);
  return <p className="eb-collect__who">{say(hasChoice ? 'collect.whoSeesChoice' : 'collect.whoSees')}</p>;
}

function Tools(props: IdeaToolsProps) {
  const { IdeaTools } = useBoardParts();
  return <IdeaTools {...props} />;
}
