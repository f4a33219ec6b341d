/** Judges the commands of one tick, in order, and gathers all that they do into one batch for the store. */
import { randomBytes } from 'node:crypto';
import type { Actor, Context, Evaluation } from '@evenboard/shared/commands/command';
import { WRITERS } from '@evenboard/shared/commands/phase';
import { UNDO } from '@evenboard/shared/commands/everyday';
import { COMMANDS } from '@evenboard/shared/commands/registry';
import { undoImages, undoSchema } from '@evenboard/shared/commands/undo';
import { couldVote } from '@evenboard/shared/domain/could-vote';
import { refuse, type Refusal } from '@evenboard/shared/domain/refusal';
import type { Answer } from '@evenboard/shared/protocol/messages-down';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import * as v from 'valibot';
import type { JournalCommand } from '../store/journal-row.ts';
import type { HandledRow, RoomBatch } from '../store/store.ts';
import type { RoomState } from './room-state.ts';
import { clockOfState } from './room-state.ts';
import { createTickDraft, type TickDraft } from './tick-draft.ts';

/** `system` is the server's own hand; every other actor is judged by the role they have at this moment. */
export type Submission = {
  actor: { kind: 'person' | 'system'; id: string };
  message: CommandMessage;
  answer(answer: Answer): void;
};

/** What the store knows of commands that these submissions speak of, read before the tick; by `outbox/number`. */
export type Earlier = {
  /** What was answered to the same command. */
  handled: ReadonlyMap<string, HandledRow>;
  /** Commands that are to be undone. */
  undone: ReadonlyMap<string, JournalCommand>;
};

export type TickOutcome = {
  batch: RoomBatch;
  draft: TickDraft;
  /** To give once the batch is on disk, in the order of the submissions. */
  answers: { submission: Submission; answer: Answer }[];
};

type Judged = { refusal: Refusal } | { command: JournalCommand };

export function evaluateTick(
  state: RoomState,
  submissions: readonly Submission[],
  now: number,
  earlier: Earlier,
): TickOutcome {
  const draft = createTickDraft(state);
  const commands: JournalCommand[] = [];
  const decided = new Map<string, HandledRow>();
  const repeated: { submission: Submission; key: string }[] = [];
  const outboxes = new Map<string, { personId: string; last: number }>();
  const answers: { submission: Submission; answer: Answer }[] = [];

  for (const submission of submissions) {
    const { outbox, number } = submission.message;
    const key = `${outbox}/${number}`;
    const known = outboxes.get(outbox) ?? state.outboxes.get(outbox);
    if (known !== undefined && known.personId !== submission.actor.id) {
      answers.push({ submission, answer: { outbox, number, refusal: refuse('badRequest') } });
    } else if (known !== undefined && number <= known.last) {
      repeated.push({ submission, key });
    } else {
      outboxes.set(outbox, { personId: submission.actor.id, last: number });
      const judged = judgeSafely(submission, draft, state, earlier, now);
      if ('command' in judged) commands.push(judged.command);
      const refusal = 'refusal' in judged ? judged.refusal : null;
      decided.set(key, { outbox, number, personId: submission.actor.id, clock: null, refusal, seq: state.seq + 1 });
      repeated.push({ submission, key });
    }
  }

  const clock = clockOfState(state) + draft.changes().length;
  const handled = [...decided.values()].map((row) => (row.refusal === null ? { ...row, clock } : row));
  const byKey = new Map(handled.map((row) => [`${row.outbox}/${row.number}`, row]));
  for (const { submission, key } of repeated) {
    const { outbox, number } = submission.message;
    const row = byKey.get(key) ?? earlier.handled.get(key) ?? null;
    answers.push({ submission, answer: { outbox, number, ...readAnswer(row, state) } });
  }
  const row = { seq: state.seq + 1, tag: randomBytes(6).toString('hex'), at: now, commands };
  return {
    draft,
    answers,
    batch: {
      workshopId: state.entry.id,
      rows: commands.length === 0 ? [] : [row],
      privateRows: draft.privateRows,
      handled,
      newRoundKeys: draft.newRoundKeys,
      casts: draft.casts,
      endedRounds: draft.endedRounds,
      redactedIdeas: draft.redactedIdeas,
      epochStart: null,
    },
  };
}

function readAnswer(row: HandledRow | null, state: RoomState): { clock: number } | { refusal: Refusal } {
  if (row === null) return { refusal: refuse('outOfOrder') };
  if (row.refusal !== null) return { refusal: row.refusal };
  // What an earlier epoch holds, every replica of this one holds from its beginning.
  return { clock: row.seq <= state.epochSeq ? 0 : (row.clock ?? 0) };
}

/** A fault in one command's rule must not take down the room, nor the commands beside it (S1). */
function judgeSafely(submission: Submission, draft: TickDraft, state: RoomState, earlier: Earlier, now: number): Judged {
  try {
    return judge(submission, draft, state, earlier, now);
  } catch {
    return { refusal: refuse('badRequest') };
  }
}

function judge(submission: Submission, draft: TickDraft, state: RoomState, earlier: Earlier, now: number): Judged {
  const { message } = submission;
  const actor = readActor(submission, draft);
  if (actor === null) return { refusal: refuse('removed') };
  const view = draft.viewFor(actor.id);
  const context: Context = {
    now,
    actor,
    closedBallots: (roundId) => state.ballots.closedBallots(roundId),
    // Few commands ask for these, and counting walks everybody.
    get people() {
      return draft.countPeople((person) => person.state === 'in');
    },
    countEntitled: (round) => draft.countPeople((person) => couldVote(person, round)),
    get facilitators() {
      return draft.countPeople((person) => person.state === 'in' && person.role === 'facilitator');
    },
  };
  const evaluation =
    message.name === UNDO
      ? evaluateUndo(message.args, submission, draft, state, earlier, context)
      : (COMMANDS.get(message.name)?.evaluate(message.args, view, context) ?? null);
  if (evaluation === null) return { refusal: refuse('badRequest') };
  if (!evaluation.ok) return { refusal: evaluation.refusal };
  const changes = draft.write(evaluation.effects, actor.id);
  // A cast says nothing of who: it stands in the journal only so that casts and closes order against each other.
  const isNamed = message.name !== 'round.cast';
  return {
    command: {
      name: message.name,
      actor: isNamed ? actor.id : null,
      outbox: isNamed ? message.outbox : null,
      number: isNamed ? message.number : null,
      changes,
    },
  };
}

/** The role is read anew for every command, changes of this very tick included (S3). */
function readActor({ actor }: Submission, draft: TickDraft): Actor | null {
  if (actor.kind === 'system') return { id: actor.id, role: 'system' };
  const person = draft.readPerson(actor.id);
  return person?.state === 'in' ? { id: actor.id, role: person.role } : null;
}

function evaluateUndo(
  raw: unknown,
  submission: Submission,
  draft: TickDraft,
  state: RoomState,
  earlier: Earlier,
  context: Context,
): Evaluation {
  const args = v.safeParse(undoSchema, raw);
  if (!args.success) return { ok: false, refusal: refuse('badRequest') };
  const { outbox, number } = args.output;
  const command = earlier.undone.get(`${outbox}/${number}`);
  const isMine = state.outboxes.get(outbox)?.personId === submission.actor.id;
  if (command === undefined || !isMine) return { ok: false, refusal: refuse('nothingToUndo') };
  const isUndoable = command.name === UNDO || COMMANDS.get(command.name)?.isUndoable === true;
  if (!isUndoable) return { ok: false, refusal: refuse('nothingToUndo') };
  // Whoever may no longer do it may not take it back either: an undo changes the board as much (S2).
  const roles = COMMANDS.get(command.name)?.roles ?? WRITERS;
  if (!roles.includes(context.actor.role)) return { ok: false, refusal: refuse('notAllowed') };
  return undoImages(command.changes, draft.viewFor(submission.actor.id), context);
}
