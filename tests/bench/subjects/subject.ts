/**
 * What is measured: a server in a process of its own, and how its clients speak. Every subject is driven through these
 * types, so that the same people do the same work in all of them.
 */
import type { Door } from '../line/open-line.ts';
import type { ServerProcess } from './spawn-server.ts';

export type SubjectName = 'relay' | 'y-websocket' | 'hocuspocus' | 'evenboard';

export type Subject = {
  name: SubjectName;
  /** `nothing`: a newcomer gets no board. `memory`: lost with the process. `disk`: there again after a restart. */
  keeps: 'nothing' | 'memory' | 'disk';
  /** Whether a sender is told that a change has been taken. */
  acknowledges: boolean;
  start(options: StartOptions): Promise<RunningSubject>;
};

/** `nodeOptions` go before the server's file: a profile, for one. */
export type StartOptions = { nodeOptions: readonly string[] };

export type RunningSubject = {
  server: ServerProcess;
  /** A room for so many people, with so many ideas on its board. Everything that takes time here is not measured. */
  openRoom(people: number, ideas: number): Promise<BenchRoom>;
};

export type BenchRoom = {
  door(person: number): Door;
  createVoice(person: number): Voice;
  createEar(listener: EarListener): Ear;
  /** Where a newcomer gets the board before the line; null where the line itself brings it. */
  fetchBoard: ((person: number) => Promise<FetchedBoard>) | null;
  /** What a frame is, told by its first bytes alone. `board` ends what a newcomer lacked. */
  recogniseFrame(head: Uint8Array): 'board' | 'answer' | 'other';
};

/** The board as it came, and how the line goes on from there. */
export type FetchedBoard = { body: Uint8Array; bytes: number; door: Door; hello: readonly Uint8Array[] };

export type NewIdea = { id: string; text: string; order: string };

/** What one person says, as bytes for the wire. */
export type Voice = {
  hello(): readonly Uint8Array[];
  addIdea(idea: NewIdea): Uint8Array;
  moveIdea(id: string, order: string): Uint8Array;
  rewordIdea(id: string, text: string): Uint8Array;
  presence(token: number): Uint8Array;
  /** What a screen on which nothing happens must say now and then, or its line is cut; null where it may be silent. */
  keepAlive(): Uint8Array | null;
  /** Under which name others see this person's presence; null while there is nothing that could be seen. */
  presenceKey(): string | null;
  /** How many of this person's changes an `answer` frame is about, in the order in which they were sent. */
  readAnswer(frame: Uint8Array): { accepted: number; refused: number };
};

/** A full replica: everything that a client's screen would show has been decoded when it tells its listener. */
export type Ear = {
  onFrame(frame: Uint8Array): void;
  /** The first board, as it came over the wire. */
  onBoard(board: Uint8Array): void;
  countIdeas(): number;
  hasIdea(id: string): boolean;
  close(): void;
};

export type EarListener = {
  sawText(ideaId: string, text: string): void;
  sawOrder(ideaId: string, order: string): void;
  sawPresence(key: string, token: number): void;
};
