/**
 * Faults to plant on purpose: the checks of the model must see each of them, or they prove nothing. Some are edits of the
 * engine's own source, made while a worker loads it (`seed-worker.ts`); the others sit at a port: the store, the outbox,
 * the line. An edit whose words are no longer in the file fails loudly: plant it anew in the code that took its place.
 */
import type { RoomBatch, Store } from '@evenboard/server/store/store';
import { readMessageDown } from '@evenboard/shared/protocol/codec';
import * as decoding from 'lib0/decoding';
import type { PlantedFaults } from './fuzz-world.ts';

export type Edit = { file: string; find: string; replace: string };

export type Planted = { what: string; breaks: string } & ({ edits: readonly Edit[] } | { ports: PlantedFaults });

const changing = (change: (batch: RoomBatch) => RoomBatch) => (store: Store): Store => ({
  ...store,
  commit: (batch) => store.commit(change(batch)),
});

const changingCommands = (change: (commands: RoomBatch['rows'][number]['commands']) => RoomBatch['rows'][number]['commands']) =>
  changing((batch) => ({ ...batch, rows: batch.rows.map((row) => ({ ...row, commands: change(row.commands) })) }));

/** The type of a message of the server, or null for the document's bytes. */
function typeOf(frame: Uint8Array): string | null {
  const decoder = decoding.createDecoder(frame);
  return decoding.readVarUint(decoder) === 100 ? readMessageDown(decoder).type : null;
}

const EVALUATE = 'server/src/room/evaluate-tick.ts';
const MEMORY_STORE = 'tests/support/memory-store.ts';
const COMMANDER = 'client/src/commands/commander.ts';

/** The store's own guard against a second handling, taken away: what is asked is whether the room keeps watch. */
const noGuardInStore: Edit = { file: MEMORY_STORE, find: 'keys.some((key) => held.handled.has(key))', replace: 'false' };

export const PLANTED: readonly Planted[] = [
  {
    what: 'a room that does not ask whether it has had a command',
    breaks: 'J2',
    edits: [{ file: EVALUATE, find: 'number <= known.last', replace: 'number <= 0' }, noGuardInStore],
  },
  {
    what: 'a room that takes a late duplicate for a new command',
    breaks: 'J2',
    edits: [{ file: EVALUATE, find: 'number <= known.last', replace: 'number === known.last' }, noGuardInStore],
  },
  {
    what: 'a room that forgets what it has had when it is loaded again',
    breaks: 'J2',
    edits: [
      { file: 'server/src/room/room-state.ts', find: 'new Map(stored.outboxes.map(', replace: 'new Map(stored.outboxes.slice(0, 0).map(' },
      noGuardInStore,
    ],
  },
  {
    what: 'a room that changes its records before they are on disk',
    breaks: 'J3',
    edits: [
      {
        file: EVALUATE,
        find: '  return {\n    draft,',
        replace: '  state.records.write(commands.flatMap(({ changes }) => changes.map(({ effect }) => effect)));\n  return {\n    draft,',
      },
    ],
  },
  {
    what: 'a server that acknowledges before it has written',
    breaks: 'J1',
    ports: {
      store(store) {
        let commits = 0;
        return {
          ...store,
          async commit(batch) {
            commits += 1;
            return commits % 5 === 0 ? { ok: true, closedBallots: new Map() } : store.commit(batch);
          },
        };
      },
    },
  },
  {
    what: 'a server that lets later commands in before those that it sent back',
    breaks: 'C2',
    edits: [{ file: 'server/src/room/turn-keeper.ts', find: 'if (number > gap.next) return false;', replace: 'if (number > gap.next) return true;' }],
  },
  {
    what: 'a document that is written under another client id each time',
    breaks: 'C1',
    edits: [{ file: 'shared/src/document/projection.ts', find: '  doc.clientID = epoch;\n', replace: '' }],
  },
  {
    what: 'an epoch that changes at every load',
    breaks: 'J3',
    ports: {
      store(store) {
        let loads = 0;
        return {
          ...store,
          async loadRoom(id) {
            const stored = await store.loadRoom(id);
            loads += 1;
            return stored === null ? null : { ...stored, entry: { ...stored.entry, epoch: loads } };
          },
        };
      },
    },
  },
  {
    what: 'a redaction that is forgotten',
    breaks: 'S6',
    edits: [{ file: 'server/src/room/tick-draft.ts', find: 'draft.redactedIdeas.push(effect.ideaId)', replace: 'void effect' }],
  },
  {
    what: 'an answer that is given twice',
    breaks: 'J2',
    ports: { down: () => (frame) => (typeOf(frame) === 'answers' ? [frame, frame] : [frame]) },
  },
  {
    what: 'a private change that is lost on the line',
    breaks: 'C1',
    ports: {
      down() {
        let changes = 0;
        return (frame) => {
          if (typeOf(frame) !== 'private') return [frame];
          changes += 1;
          return changes % 4 === 0 ? [] : [frame];
        };
      },
    },
  },
  {
    what: 'a screen that sends nothing again when its line is back',
    breaks: 'C2',
    edits: [{ file: COMMANDER, find: 'for (const batch of cutIntoFrames(waiting)) send(batch);', replace: 'void cutIntoFrames(waiting);' }],
  },
  {
    what: 'a screen that takes "not saved yet" for saved',
    breaks: 'C2',
    edits: [{ file: COMMANDER, find: 'resendLater(answer.refusal);\n', replace: 'entry.reach = { epoch: answeredIn, clock: 0 };\n' }],
  },
  {
    what: 'an overlay that drops a command when a later one comes',
    breaks: 'C3',
    edits: [{ file: COMMANDER, find: 'for (const { message } of pending) {\n      const command', replace: 'for (const { message } of pending.slice(-1)) {\n      const command' }],
  },
  {
    what: 'a tray that does not show what was refused',
    breaks: 'C2',
    edits: [{ file: COMMANDER, find: 'if (!outcome.ok && hasWords(entry.message))', replace: 'if (!outcome.ok && entry.message.name === "")' }],
  },
  { what: 'a screen that forgets its outbox when it is loaded again', breaks: 'C2', ports: { outbox: (outbox) => ({ ...outbox, leftBehind: async () => [] }) } },
  { what: 'an outbox that keeps nothing', breaks: 'C2', ports: { outbox: (outbox) => ({ ...outbox, save: async () => undefined }) } },
  { what: 'a journal that takes a command twice', breaks: 'J2', ports: { store: changingCommands((commands) => [...commands, ...commands]) } },
  { what: 'a journal that leaves out who did it', breaks: 'J4', ports: { store: changingCommands((commands) => commands.map((command) => ({ ...command, actor: null }))) } },
  {
    what: 'a journal that names who voted',
    breaks: 'J4',
    ports: { store: changingCommands((commands) => commands.map((command) => (command.name === 'round.cast' ? { ...command, actor: 'somebody' } : command))) },
  },
  {
    what: 'a journal that loses the last change of a tick',
    breaks: 'J3',
    ports: { store: changingCommands((commands) => commands.map((command, place) => (place === commands.length - 1 ? { ...command, changes: [] } : command))) },
  },
  {
    what: 'private rows that are not written',
    breaks: 'J1',
    ports: { store: changing((batch) => ({ ...batch, privateRows: batch.privateRows.filter(({ collection }) => collection !== 'mine') })) },
  },
  {
    what: 'ballots that are all taken for one person’s',
    breaks: 'V1',
    edits: [{ file: 'server/src/room/ballot-box.ts', find: '.update(personId)', replace: '.update("")' }],
  },
  {
    what: 'an undo that writes over what others changed since',
    breaks: 'J3',
    edits: [{ file: 'shared/src/commands/undo.ts', find: 'isEqual(now[field], after[field])', replace: 'isEqual(1, 1)' }],
  },
  {
    what: 'a way back in that makes a facilitator of whoever takes it',
    breaks: 'J3',
    edits: [{ file: 'shared/src/commands/people.ts', find: "{ name, role, state: 'in', joinedAt }", replace: "{ name, role: 'facilitator', state: 'in', joinedAt }" }],
  },
  {
    what: 'a rule that lets people reword each other’s ideas',
    breaks: 'S2',
    edits: [{ file: 'shared/src/commands/ideas.ts', find: "if (view.readPrivate('mine', args.id) === null) return refuse('notYours');\n", replace: '\n' }],
  },
];
