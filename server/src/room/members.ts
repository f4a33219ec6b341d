/** The screens that are connected to one room, by the person whose they are. */
import type { Answer, PrivateChange } from '@evenboard/shared/protocol/messages-down';

/** How far a document goes: the epoch, and how many writes of it. */
export type Reached = { epoch: number; clock: number };

/** One connected screen. */
export type Member = {
  readonly personId: string;
  /** News that are ready for the wire, written once for all, and how far they bring a replica. */
  sendNews(frame: Uint8Array, reached: Reached): void;
  sendPrivate(changes: readonly PrivateChange[]): void;
  /** All private state anew: what a person may see has changed. */
  sendWelcome(): void;
  sendAnswers(answers: readonly Answer[]): void;
  remove(): void;
  comeBack(): void;
};

export type Members = {
  add(member: Member): void;
  remove(member: Member): void;
  all(): ReadonlySet<Member>;
  of(personId: string): readonly Member[];
  countPeople(): number;
  listPeople(): string[];
};

export function createMembers(): Members {
  const everybody = new Set<Member>();
  const byPerson = new Map<string, Set<Member>>();
  return {
    add(member) {
      everybody.add(member);
      const own = byPerson.get(member.personId) ?? new Set();
      byPerson.set(member.personId, own.add(member));
    },
    remove(member) {
      everybody.delete(member);
      const own = byPerson.get(member.personId);
      own?.delete(member);
      if (own?.size === 0) byPerson.delete(member.personId);
    },
    all: () => everybody,
    of: (personId) => [...(byPerson.get(personId) ?? [])],
    countPeople: () => byPerson.size,
    listPeople: () => [...byPerson.keys()],
  };
}
