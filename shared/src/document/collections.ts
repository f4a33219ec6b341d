/**
 * What the document holds (everybody may read it) and what never enters it (private state, sent to the person
 * concerned). A rule reads both through `View`; nothing else is in its reach.
 */
import type { Activity, Area, Question } from '../domain/agenda.ts';
import type { Cluster } from '../domain/cluster.ts';
import type { GlossaryEntry } from '../domain/glossary-entry.ts';
import type { Idea, Place } from '../domain/idea.ts';
import type { Ballot, HiddenIdea, Me, Mine, Notice, Person, Standing } from '../domain/participant.ts';
import type { Result, Round } from '../domain/round.ts';
import type { Workshop } from '../domain/workshop.ts';

export type Collections = {
  workshop: Workshop;
  questions: Question;
  activities: Activity;
  areas: Area;
  ideas: Idea;
  places: Place;
  clusters: Cluster;
  glossary: GlossaryEntry;
  rounds: Round;
  results: Result;
};
export type CollectionName = keyof Collections;

export const COLLECTION_NAMES = [
  'workshop',
  'questions',
  'activities',
  'areas',
  'ideas',
  'places',
  'clusters',
  'glossary',
  'rounds',
  'results',
] as const satisfies readonly CollectionName[];

export type PrivateCollections = {
  me: Me;
  standing: Standing;
  mine: Mine;
  ballots: Ballot;
  notices: Notice;
  people: Person;
  hidden: HiddenIdea;
};
export type PrivateName = keyof PrivateCollections;

/** Private state that every facilitator shares; the rest belongs to one person. `me` is derived and never written. */
export type FacilitatorName = 'people' | 'hidden';
export type PersonalName = Exclude<PrivateName, FacilitatorName | 'me'>;

export type View = {
  /** A record of the document, or null. */
  read<Name extends CollectionName>(collection: Name, id: string): Collections[Name] | null;
  /** A record of the caller's own private state (facilitators also see what facilitators share), or null. */
  readPrivate<Name extends PrivateName>(collection: Name, id: string): PrivateCollections[Name] | null;
  /** How many ids the collection holds, whatever their state: limits count what takes up room. */
  count(collection: CollectionName): number;
};

type PublicEffectOf<Name extends CollectionName> = {
  to: 'everybody';
  collection: Name;
  id: string;
  record: Collections[Name];
};
export type PublicEffect = { [Name in CollectionName]: PublicEffectOf<Name> }[CollectionName];

type RecordOf<Name extends PrivateName> = { collection: Name; id: string; record: PrivateCollections[Name] | null };
type AnyOf<Names extends PrivateName> = { [Name in Names]: RecordOf<Name> }[Names];

/** Who a private record is for. `author` is filled in by the server, so that no rule ever learns who wrote an idea. */
export type PrivateEffect =
  | ({ to: 'me' } & AnyOf<PersonalName>)
  | ({ to: 'person'; personId: string } & AnyOf<PersonalName>)
  | ({ to: 'author'; ideaId: string } & AnyOf<'notices'>)
  | ({ to: 'facilitators' } & AnyOf<FacilitatorName>);

/** Takes an idea's words out of everything that is kept: journal, caches, history. */
export type RedactEffect = { to: 'redact'; ideaId: string };

/** What a command does, and all that it may do. */
export type Effect = PublicEffect | PrivateEffect | RedactEffect;

export function put<Name extends CollectionName>(collection: Name, id: string, record: Collections[Name]): Effect {
  // The cast is sound: the name and the record come from one row of `Collections`; TypeScript cannot tie them across the union.
  return { to: 'everybody', collection, id, record } as PublicEffectOf<Name> as PublicEffect;
}
