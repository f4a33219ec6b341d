/**
 * Who may do what, and when, written out by hand from the design: it is compared with what the server does and never
 * worked out from its code. A cell is one word for all phases, or three: before the steps open, while they are open,
 * after they are locked. `yes`, `no` (this role never may), `out` (not let in at all), or why it is refused.
 */
export const ROLES_IN_TABLE = ['facilitator', 'participant', 'helper', 'observer', 'removed', 'stranger'] as const;
export type RoleInTable = (typeof ROLES_IN_TABLE)[number];

export const PHASES = ['waiting', 'open', 'locked'] as const;
export type Phase = (typeof PHASES)[number];

const TABLE = `
what                     | facilitator               | participant               | helper                    | observer | removed | stranger
workshop.create          | no                        | no                        | no                        | no       | out     | out
workshop.edit            | yes                       | no                        | no                        | no       | out     | out
workshop.keep            | yes                       | no                        | no                        | no       | out     | out
question.add             | yes                       | no                        | no                        | no       | out     | out
question.edit            | yes                       | no                        | no                        | no       | out     | out
question.remove          | yes                       | no                        | no                        | no       | out     | out
area.add                 | yes                       | no                        | no                        | no       | out     | out
area.rename              | yes                       | no                        | no                        | no       | out     | out
step.open                | yes                       | no                        | no                        | no       | out     | out
step.lock                | gone yes gone             | no                        | no                        | no       | out     | out
ideas.import             | yes                       | no                        | no                        | no       | out     | out
idea.add                 | yes                       | notOpenYet yes closedNow  | notOpenYet yes closedNow  | no       | out     | out
idea.edit, mine          | yes                       | notOpenYet yes closedNow  | notOpenYet yes closedNow  | no       | out     | out
idea.edit, another’s     | notYours                  | notYours                  | notYours                  | no       | out     | out
idea.edit, seeded        | notYours                  | notYours                  | notYours                  | no       | out     | out
idea.remove, mine        | yes                       | notOpenYet yes closedNow  | notOpenYet yes closedNow  | no       | out     | out
idea.remove, another’s   | notYours                  | notYours                  | notYours                  | no       | out     | out
idea.hide                | yes                       | no                        | no                        | no       | out     | out
idea.show                | yes                       | no                        | no                        | no       | out     | out
notice.see, mine         | yes                       | yes                       | yes                       | no       | out     | out
notice.see, another’s    | gone                      | gone                      | gone                      | no       | out     | out
idea.move                | yes                       | notOpenYet yes closedNow  | no                        | no       | out     | out
group.create             | yes                       | notOpenYet yes closedNow  | no                        | no       | out     | out
group.rename             | yes                       | notOpenYet yes closedNow  | no                        | no       | out     | out
group.merge              | yes                       | notOpenYet yes closedNow  | no                        | no       | out     | out
group.split              | yes                       | notOpenYet yes closedNow  | no                        | no       | out     | out
group.remove             | yes                       | notOpenYet yes closedNow  | no                        | no       | out     | out
groups.create            | yes                       | no                        | no                        | no       | out     | out
round.open               | notOpenYet yes notOpenYet | no                        | no                        | no       | out     | out
round.cast               | no                        | gone yes closedNow        | no                        | no       | out     | out
round.close              | gone yes closedNow        | no                        | no                        | no       | out     | out
round.cancel             | gone yes yes              | no                        | no                        | no       | out     | out
round.reveal             | gone already yes          | no                        | no                        | no       | out     | out
glossary.set             | yes                       | yes                       | yes                       | no       | out     | out
glossary.remove          | yes                       | no                        | no                        | no       | out     | out
person.join              | no                        | no                        | no                        | no       | out     | out
person.describe          | yes                       | yes                       | yes                       | yes      | out     | out
person.role              | yes                       | no                        | no                        | no       | out     | out
person.remove            | yes                       | no                        | no                        | no       | out     | out
person.restore           | yes                       | no                        | no                        | no       | out     | out
undo, my idea            | yes                       | notOpenYet yes closedNow  | notOpenYet yes closedNow  | no       | out     | out
undo, my word            | yes                       | yes                       | yes                       | no       | out     | out
undo, another’s idea     | nothingToUndo             | nothingToUndo             | nothingToUndo             | nothingToUndo | out | out
no.such                  | badRequest                | badRequest                | badRequest                | badRequest | out   | out
`;

type Row = { what: string; expected: Readonly<Record<RoleInTable, Readonly<Record<Phase, string>>>> };

export function readPermissionTable(): Row[] {
  const [head = [], ...rows] = TABLE.trim().split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  if (head.slice(1).join() !== ROLES_IN_TABLE.join()) throw new Error('the table’s head does not name the roles');
  return rows.map(([what = '', ...cells]) => {
    const byRole = ROLES_IN_TABLE.map((role, place) => [role, readCell(cells[place] ?? '')] as const);
    return { what, expected: Object.fromEntries(byRole) as Row['expected'] };
  });
}

function readCell(cell: string): Readonly<Record<Phase, string>> {
  const [waiting = '', open = waiting, locked = waiting, ...more] = cell.split(/\s+/);
  if (waiting === '' || more.length > 0) throw new Error(`"${cell}" is not one word or three`);
  return { waiting, open, locked };
}
