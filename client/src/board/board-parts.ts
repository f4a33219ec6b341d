/**
 * What other features put into every note and every writing box. Features may not import each other, so
 * `features/shell` gives these once, above all boards.
 */
import { createContext, useContext } from 'react';
import type { ComponentType } from 'react';

export type IdeaProps = { ideaId: string };

/** `name` is a short form of the idea's words, for the names of buttons. */
export type IdeaToolsProps = IdeaProps & { name: string };

export type WritingHelpProps = { text: string; onChange: (text: string) => void };

export type HideDialogProps = IdeaProps & { onClose: () => void };

export type MeaningDialogProps = { term: string; meaning: string; onClose: () => void };

export type BoardParts = {
  /** The words of a note. */
  IdeaWords: ComponentType<{ text: string }>;
  /** What can be done with an idea at any step: change, take back, hide. */
  IdeaTools: ComponentType<IdeaToolsProps>;
  /** Stands in a note instead of its words while its author changes them. */
  IdeaEditor: ComponentType<IdeaProps>;
  /** Stands under a box while words are written in it. */
  WritingHelp: ComponentType<WritingHelpProps>;
  /** Asks a facilitator why an idea is to be hidden. */
  HideDialog: ComponentType<HideDialogProps>;
  /** What a word of the word list means here. */
  MeaningDialog: ComponentType<MeaningDialogProps>;
};

export const BoardPartsContext = createContext<BoardParts | null>(null);

export function useBoardParts(): BoardParts {
  const parts = useContext(BoardPartsContext);
  if (parts === null) throw new Error('useBoardParts needs a BoardPartsContext above it.');
  return parts;
}
