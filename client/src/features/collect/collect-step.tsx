/** Collect: everybody adds ideas to the areas of one question and sees those of the others. */
import { Board } from '../../board/board.tsx';
import type { BoardSlots } from '../../board/board-slots.ts';
import { useBoardParts, type IdeaToolsProps } from '../../board/board-parts.ts';
import { useStep } from '../../board/use-step.ts';
import { useMe } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { AddIdea } from './add-idea.tsx';
import { SomebodyWriting } from './somebody-writing.tsx';
import './collect.css';

const WRITING: BoardSlots = { AreaState: SomebodyWriting, AreaTop: AddIdea, NoteTools: Tools };
const READING: BoardSlots = { AreaState: SomebodyWriting, NoteTools: Tools };

export function CollectStep({ questionId }: { questionId: string }) {
  const { canWork } = useStep(questionId, 'collect');
  return (
    <div className="eb-collect">
      {canWork && <WhoSees />}
      <Board questionId={questionId} slots={canWork ? WRITING : READING} />
    </div>
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
