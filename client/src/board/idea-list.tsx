/** Ideas in order. It knows ids alone: each note reads its own record. */
import { memo } from 'react';
import { IdeaNote } from './idea-note.tsx';

export const IdeaList = memo(function IdeaList({ ideaIds, labelledBy }: { ideaIds: readonly string[]; labelledBy: string }) {
  return (
    <ul role="list" className="eb-ideas" aria-labelledby={labelledBy}>
      {ideaIds.map((id) => (
        <IdeaNote key={id} ideaId={id} />
      ))}
    </ul>
  );
});
