/**
 * The commands whose outcome a screen can show before the server has answered, and that anybody in the room may give:
 * what every screen needs from its first moment. What runs a workshop comes with the screens that run it.
 */
import { castBallot } from './cast.ts';
import type { Command } from './command.ts';
import { removeMeaning, setMeaning } from './glossary.ts';
import { createCluster, mergeClusters, moveIdeas, removeCluster, renameCluster, splitCluster } from './groups.ts';
import { addIdea, editIdea, hideIdea, removeIdea, seeNotice, showIdea } from './ideas.ts';

export const EVERYDAY: readonly Command[] = [
  addIdea,
  editIdea,
  removeIdea,
  hideIdea,
  showIdea,
  seeNotice,
  moveIdeas,
  createCluster,
  renameCluster,
  mergeClusters,
  splitCluster,
  removeCluster,
  castBallot,
  setMeaning,
  removeMeaning,
];

/** Undo is a command too, but works on the journal rather than on its arguments: see `undo.ts`. */
export const UNDO = 'undo';
