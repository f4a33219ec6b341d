/** Where an idea comes from: only what its author chose to show, what the organiser wrote, and "Yours" for me alone. */
import type { Idea } from '@evenboard/shared/domain/idea';
import { useSay } from '../strings/say-context.ts';
import { Tag } from '../ui/paper.tsx';

export function IdeaOrigin({ idea, isMine }: { idea: Idea; isMine: boolean }) {
  const say = useSay();
  const words = [
    idea.from === null ? null : say('idea.from', { from: idea.from }),
    idea.author === null ? null : say('idea.by', { name: idea.author }),
    idea.perspective,
  ].filter((part) => part !== null);
  if (!isMine && words.length === 0) return null;
  return (
    <p className="eb-idea__origin">
      {isMine && <Tag>{say('idea.yours')}</Tag>}
      {words.map((part) => (
        <span key={part} dir="auto">{part}</span>
      ))}
    </p>
  );
}
