/** Puts into every board what the features beside it offer: findings under the words, tools on a note, help while writing. */
import type { ReactNode } from 'react';
import { BoardPartsContext, type BoardParts } from '../board/board-parts.ts';
import { IdeaEditor } from '../features/ideas/idea-editor.tsx';
import { IdeaTools } from '../features/ideas/idea-tools.tsx';
import { IdeaWords } from '../features/plain-words/idea-words.tsx';
import { WritingHelp } from '../features/plain-words/writing-help.tsx';

const PARTS: BoardParts = { IdeaWords, IdeaTools, IdeaEditor, WritingHelp };

export function WithBoardParts({ children }: { children: ReactNode }) {
  return <BoardPartsContext value={PARTS}>{children}</BoardPartsContext>;
}
