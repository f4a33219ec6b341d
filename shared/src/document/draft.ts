/**
 * A draft is a view with changes laid over it that nobody else sees yet. The server's batch and the client's overlay of
 * pending commands are this same thing, so that both answer by the same rules (C3).
 */
import type {
  CollectionName,
  Collections,
  Effect,
  PrivateCollections,
  PrivateEffect,
  PrivateName,
  PublicEffect,
  View,
} from './collections.ts';

export type Draft = View & {
  /** Lays one command's effects over the view. `actorId` is whose private state `me` means. */
  write(effects: readonly Effect[]): void;
  /** The newest record of every id that was changed. */
  changes(): readonly PublicEffect[];
  /** Private records that were changed, as `collection/id`. */
  privateKeys(): readonly string[];
  privateIds(collection: PrivateName): readonly string[];
};

export function createDraft(base: View): Draft {
  const changed = new Map<string, PublicEffect>();
  const privately = new Map<string, unknown>();
  const added = new Map<CollectionName, number>();

  function write(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.to === 'everybody') writePublic(effect);
      else if (isMine(effect)) privately.set(keyOf(effect.collection, effect.id), effect.record);
    }
  }

  /** Of other people's private state a screen knows nothing; of its own, what concerns an idea of its person too. */
  function isMine(effect: Effect): effect is Exclude<PrivateEffect, { to: 'person' }> {
    if (effect.to === 'author') return readPrivate('mine', effect.ideaId) !== null;
    return effect.to === 'me' || effect.to === 'facilitators';
  }

  function readPrivate<Name extends PrivateName>(collection: Name, id: string): PrivateCollections[Name] | null {
    const key = keyOf(collection, id);
    if (!privately.has(key)) return base.readPrivate(collection, id);
    // Sound: the key holds the collection's name, so the record is of that collection.
    return privately.get(key) as PrivateCollections[Name] | null;
  }

  function writePublic(effect: PublicEffect): void {
    const key = keyOf(effect.collection, effect.id);
    if (!changed.has(key) && base.read(effect.collection, effect.id) === null) {
      added.set(effect.collection, (added.get(effect.collection) ?? 0) + 1);
    }
    changed.set(key, effect);
  }

  return {
    read<Name extends CollectionName>(collection: Name, id: string): Collections[Name] | null {
      const effect = changed.get(keyOf(collection, id));
      // Sound: the key holds the collection's name, so the record is of that collection.
      return effect === undefined ? base.read(collection, id) : (effect.record as Collections[Name]);
    },
    readPrivate,
    count: (collection) => base.count(collection) + (added.get(collection) ?? 0),
    write,
    changes: () => [...changed.values()],
    privateKeys: () => [...privately.keys()],
    privateIds: (collection) =>
      [...privately.keys()].filter((key) => key.startsWith(`${collection}/`)).map((key) => key.slice(collection.length + 1)),
  };
}

function keyOf(collection: string, id: string): string {
  return `${collection}/${id}`;
}
