/** A view over plain records, for the unit tests of rules. Not part of the product. */
import type { CollectionName, Collections, Effect, PrivateCollections, PrivateName, View } from '../document/collections.ts';
import { createDraft, type Draft } from '../document/draft.ts';
import type { Command, Context } from './command.ts';

export type TestView = Draft & {
  /** Runs a command and lays its effects over the view; the kind of refusal, or null. */
  run<Args>(command: Command<Args>, args: Args, context?: Partial<Context>): string | null;
};

export function createTestView(effects: readonly Effect[] = []): TestView {
  const empty: View = {
    read: <Name extends CollectionName>(_collection: Name, _id: string): Collections[Name] | null => null,
    readPrivate: <Name extends PrivateName>(_collection: Name, _id: string): PrivateCollections[Name] | null => null,
    count: () => 0,
  };
  const draft = createDraft(empty);
  draft.write(effects);
  return {
    ...draft,
    run(command, args, context = {}) {
      const evaluation = command.evaluate(args, draft, createTestContext(context));
      if (evaluation.ok) draft.write(evaluation.effects);
      return evaluation.ok ? null : evaluation.refusal.kind;
    },
  };
}

export function createTestContext(context: Partial<Context> = {}): Context {
  return {
    now: 1_700_000_000_000,
    actor: { id: testId('me'), role: 'participant' },
    closedBallots: () => null,
    people: 10,
    facilitators: 1,
    countEntitled: () => 10,
    ...context,
  };
}

/** A readable id that passes the schema. */
export function testId(name: string): string {
  return name.toLowerCase().replace(/[^0-9a-v]/g, '0').padEnd(20, '0').slice(0, 20);
}
