/** Every command by its name on the wire. */
import {
  addArea,
  addQuestion,
  createWorkshop,
  editQuestion,
  editWorkshop,
  keepWorkshop,
  lockStep,
  openStep,
  removeQuestion,
  renameArea,
} from './agenda.ts';
import type { Command } from './command.ts';
import { EVERYDAY } from './everyday.ts';
import { createClusters } from './group-many.ts';
import { importIdeas } from './import.ts';
import { describeMe, joinWorkshop, removePerson, restorePerson, setRole } from './people.ts';
import { cancelRound, closeRound, openRound, revealRound } from './rounds.ts';

const ALL: readonly Command[] = [
  ...EVERYDAY,
  createWorkshop,
  editWorkshop,
  keepWorkshop,
  addQuestion,
  editQuestion,
  removeQuestion,
  addArea,
  renameArea,
  openStep,
  lockStep,
  importIdeas,
  createClusters,
  openRound,
  closeRound,
  cancelRound,
  revealRound,
  joinWorkshop,
  describeMe,
  setRole,
  removePerson,
  restorePerson,
];

export const COMMANDS: ReadonlyMap<string, Command> = new Map(ALL.map((command) => [command.name, command]));
