/**
 * Why a command was not carried out. A closed list: each kind has its sentence in `words/en/refusals.json`, which says
 * what happened and what to do. A refusal is an answer, never an exception.
 */
export const REFUSAL_KINDS = [
  'badRequest',
  'notAllowed',
  'removed',
  'notOpenYet',
  'closedNow',
  'gone',
  'notYours',
  'already',
  'empty',
  'tooLong',
  'tooManyIdeas',
  'tooManyPeople',
  'tooManyGroups',
  'overBudget',
  'overCap',
  'unknownChoice',
  'noOptions',
  'sameGroup',
  'nothingToUndo',
  'changedSince',
  'lastFacilitator',
  'slowDown',
  'outOfOrder',
  'notSaved',
] as const;

export type RefusalKind = (typeof REFUSAL_KINDS)[number];

export type Refusal = { kind: RefusalKind; values?: Readonly<Record<string, string | number>> };

export function refuse(kind: RefusalKind, values?: Readonly<Record<string, string | number>>): Refusal {
  return values === undefined ? { kind } : { kind, values };
}
