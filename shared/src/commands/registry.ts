/** Every command by its name on the wire. */
import {
  addArea,
  addQuestion,
  createWorkshop,
  editQuestion,
  editWorkshop,
  lockStep,
  openStep,
  removeQuestion,
  renameArea,
} from './agenda.ts';
import type { Command } from './command.ts';
import { removeMeaning, setMeaning } from './glossary.ts';
import { createCluster, mergeClusters, moveIdeas, removeCluster, renameCluster, splitCluster } from './groups.ts';
import { addIdea, editIdea, hideIdea, removeIdea, seeNotice, showIdea } from './ideas.ts';
import { importIdeas } from './import.ts';
import { describeMe, joinWorkshop, removePerson, setRole } from './people.ts';
import { cancelRound, castBallot, closeRound, openRound, revealRound } from './rounds.ts';

const ALL: readonly Command[] = [
  createWorkshop,
  editWorkshop,
  addQuestion,
  editQuestion,
  removeQuestion,
  addArea,
  renameArea,
  openStep,
  lockStep,
  importIdeas,
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
  openRound,
  castBallot,
  closeRound,
  cancelRound,
  revealRound,
  setMeaning,
  removeMeaning,
  joinWorkshop,
  describeMe,
  setRole,
  removePerson,
];

export const COMMANDS: ReadonlyMap<string, Command> = new Map(ALL.map((command) => [command.name, command]));

/** Undo is a command too, but works on the journal rather than on its arguments: see `undo.ts`. */
export const UNDO = 'undo';
