/**
 * Puts into every board what the features beside it offer: findings under the words, tools on a note, help while writing.
 * What nobody sees before they write comes when they do.
 */
import { Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import {
  BoardPartsContext,
  type BoardParts,
  type HideDialogProps,
  type IdeaProps,
  type MeaningDialogProps,
  type WritingHelpProps,
} from '../board/board-parts.ts';
import { useMe } from '../document/use-records.ts';
import { IdeaTools } from '../features/ideas/idea-tools.tsx';
import { IdeaWords } from '../features/plain-words/idea-words.tsx';
import { lazyScreen } from './lazy-screen.tsx';

const LOADERS = {
  editor: () => import('../features/ideas/idea-editor.tsx').then((part) => part.IdeaEditor),
  help: () => import('../features/plain-words/writing-help.tsx').then((part) => part.WritingHelp),
  hide: () => import('../features/ideas/hide-dialog.tsx').then((part) => part.HideDialog),
  meaning: () => import('../features/plain-words/meaning-dialog.tsx').then((part) => part.MeaningDialog),
  hidden: () => import('../features/ideas/hidden-ideas.tsx').then((part) => part.HiddenIdeas),
} as const;

const HiddenIdeas = lazyScreen(LOADERS.hidden, ['board', 'ideas']);

const PARTS: BoardParts = {
  IdeaWords,
  IdeaTools,
  IdeaEditor: showWhenHere(lazyScreen<IdeaProps>(LOADERS.editor, ['board', 'ideas', 'lint'])),
  WritingHelp: showWhenHere(lazyScreen<WritingHelpProps>(LOADERS.help, ['lint', 'board'])),
  HideDialog: showWhenHere(lazyScreen<HideDialogProps>(LOADERS.hide, ['board', 'ideas'])),
  MeaningDialog: showWhenHere(lazyScreen<MeaningDialogProps>(LOADERS.meaning, ['lint', 'board'])),
};

function showWhenHere<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return function Shown(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Also shows a facilitator, below the board, what was hidden. */
export function WithBoardParts({ children }: { children: ReactNode }) {
  const isFacilitator = useMe()?.role === 'facilitator';
  return (
    <BoardPartsContext value={PARTS}>
      {children}
      {isFacilitator && (
        <Suspense fallback={null}>
          <HiddenIdeas />
        </Suspense>
      )}
    </BoardPartsContext>
  );
}
