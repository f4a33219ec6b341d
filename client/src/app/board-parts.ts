/** What features lend to every board. They may not import each other, so they are put together here. */
import type { BoardParts } from '../board/board-parts.ts';
import { IdeaEditor } from '../features/ideas/idea-editor.tsx';
import { IdeaTools } from '../features/ideas/idea-tools.tsx';
import { IdeaWords } from '../features/plain-words/idea-words.tsx';
import { WritingHelp } from '../features/plain-words/writing-help.tsx';

export const BOARD_PARTS: BoardParts = { IdeaEditor, IdeaTools, IdeaWords, WritingHelp };
