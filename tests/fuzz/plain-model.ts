/**
 * The workshop told once more, as plainly as can be: what each accepted command must have done, written from the design
 * and without any of the code under test. It judges nobody; it takes the journal's order and the arguments that left the
 * screens, and says what everybody must see. Times are left out: no two clocks agree on them.
 */
export type Fields = Record<string, unknown>;
type Table = Map<string, Fields>;

export type ModelCommand = { name: string; actor: string | null; key: string; args: Fields };

export type PlainModel = {
  /** One journal row: commands that were accepted together. */
  takeRow(commands: readonly ModelCommand[]): void;
  readonly tables: ReadonlyMap<string, Table>;
  readonly people: Table;
  readonly hidden: Table;
  authorOf(ideaId: string): string | null;
  noticesOf(personId: string): Table;
  /** Things that should never have been accepted. */
  readonly problems: string[];
};

type Change = { table: string; id: string; before: Fields | null; after: Fields };

const FACILITATORS_ONLY = /^(workshop|question|area|step|ideas|person\.(role|remove|restore)|round\.(open|close|cancel|reveal)|idea\.(hide|show)|glossary\.remove)/;

export function createPlainModel(beginning: { tables: ReadonlyMap<string, Table>; people: Table }): PlainModel {
  const tables = new Map([...beginning.tables].map(([name, table]) => [name, copy(table)]));
  const people = copy(beginning.people);
  const hidden: Table = new Map();
  const authors = new Map<string, string>();
  const notices = new Map<string, Table>();
  const done = new Map<string, Change[]>();
  const problems: string[] = [];
  let changes: Change[] = [];
  let hiddenInRow = new Set<string>();

  const get = (table: string, id: string) => tables.get(table)?.get(id) ?? null;

  function set(table: string, id: string, after: Fields): void {
    changes.push({ table, id, before: get(table, id), after });
    tables.get(table)?.set(id, after);
  }

  function change(table: string, id: unknown, fields: Fields): void {
    const record = get(table, String(id));
    if (record === null) problems.push(`[S2] a change to ${table} that are not there was accepted`);
    else set(table, String(id), { ...record, ...fields });
  }

  function changePerson(id: unknown, from: string, to: string): void {
    const person = people.get(String(id));
    if (person?.['state'] !== from) problems.push(`[S2] a person who was not ${from} was made ${to}`);
    else people.set(String(id), { ...person, state: to });
  }

  /** The group that is meant: merged ones point on. */
  function living(clusterId: unknown): unknown {
    let at = clusterId;
    for (let hop = 0; hop < 50 && typeof at === 'string'; hop += 1) {
      const cluster = get('clusters', at);
      if (cluster?.['state'] === 'shown') return at;
      if (cluster?.['state'] !== 'merged') return clusterId;
      at = cluster['mergedInto'];
    }
    return clusterId;
  }

  function move(moves: unknown, areaId: unknown, clusterId: unknown): void {
    for (const { ideaId, order } of moves as { ideaId: string; order: string }[]) set('places', ideaId, { areaId, clusterId, order });
  }

  function addNote(args: Fields, about: Fields): void {
    const { id, areaId, clusterId, order, text } = args;
    set('ideas', String(id), { text, from: null, author: null, perspective: null, state: 'shown', ...about });
    set('places', String(id), { areaId, clusterId, order });
  }

  function rewordVotes(ideaId: string, text: unknown): void {
    for (const [id, round] of tables.get('rounds') ?? []) {
      const options = round['options'] as { id: string; text: string }[];
      if (!options.some((option) => option.id === ideaId)) continue;
      set('rounds', id, { ...round, options: options.map((option) => (option.id === ideaId ? { ...option, text } : option)) });
    }
  }

  function needAuthor(id: unknown, actor: string): void {
    if (authors.get(String(id)) !== actor) problems.push('[S2] somebody changed the words of another');
  }

  function noticeTable(personId: string): Table {
    const kept = notices.get(personId) ?? new Map();
    notices.set(personId, kept);
    return kept;
  }

  const acts: Readonly<Record<string, (args: Fields, actor: string) => void>> = {
    'idea.add'(args, actor) {
      const origin = people.get(actor)?.['role'] === 'helper' ? 'assisted' : 'participant';
      addNote(args, { origin, author: args['showName'] === true ? people.get(actor)?.['name'] : null });
      authors.set(String(args['id']), actor);
    },
    'idea.edit'({ id, text }, actor) {
      needAuthor(id, actor);
      change('ideas', id, { text });
    },
    'idea.remove'({ id }, actor) {
      needAuthor(id, actor);
      change('ideas', id, { state: 'gone' });
    },
    'idea.hide'({ id, noticeId, reason }) {
      const ideaId = String(id);
      const text = get('ideas', ideaId)?.['text'];
      change('ideas', ideaId, { text: '', author: null, perspective: null, state: 'hidden' });
      rewordVotes(ideaId, '');
      hidden.set(ideaId, { text, reason, noticeId });
      const author = authors.get(ideaId);
      if (author !== undefined) noticeTable(author).set(String(noticeId), { ideaId, reason, text, seen: false });
      hiddenInRow.add(ideaId);
    },
    'idea.show'({ id }) {
      const ideaId = String(id);
      const { text = '', noticeId = '' } = hidden.get(ideaId) ?? {};
      change('ideas', ideaId, { text, state: 'shown' });
      rewordVotes(ideaId, text);
      hidden.delete(ideaId);
      const author = authors.get(ideaId);
      if (author !== undefined) noticeTable(author).delete(String(noticeId));
      hiddenInRow.delete(ideaId);
    },
    'notice.see'({ id }, actor) {
      const notice = noticeTable(actor).get(String(id));
      if (notice !== undefined) noticeTable(actor).set(String(id), { ...notice, seen: true });
    },
    'idea.move': ({ moves, areaId, clusterId }) => move(moves, areaId, living(clusterId)),
    'group.create'({ id, areaId, name, order, moves }) {
      set('clusters', String(id), { areaId, name, order, state: 'shown', mergedInto: null });
      move(moves, areaId, id);
    },
    'groups.create'({ groups }) {
      for (const { id, areaId, name, order, moves } of Array.isArray(groups) ? groups : []) {
        set('clusters', String(id), { areaId, name, order, state: 'shown', mergedInto: null });
        move(moves, areaId, id);
      }
    },
    'group.rename': ({ id, name }) => change('clusters', id, { name }),
    'group.merge': ({ from, into }) => change('clusters', from, { state: 'merged', mergedInto: into }),
    'group.split'({ id, newId, name, order, moves }) {
      const areaId = get('clusters', String(id))?.['areaId'];
      set('clusters', String(newId), { areaId, name, order, state: 'shown', mergedInto: null });
      move(moves, areaId, newId);
    },
    'group.remove': ({ id }) => change('clusters', id, { state: 'gone' }),
    'glossary.set': ({ id, term, meaning }) => set('glossary', String(id), { term, meaning, state: 'shown' }),
    'glossary.remove': ({ id }) => change('glossary', id, { state: 'gone' }),
    'area.rename': ({ id, name }) => change('areas', id, { name }),
    'area.add': ({ id, questionId, name, order }) => set('areas', String(id), { questionId, name, order, state: 'shown' }),
    'step.open'({ activityId }) {
      change('activities', activityId, { state: 'open' });
      for (const id of tables.get('workshop')?.keys() ?? []) change('workshop', id, { currentActivityId: activityId });
    },
    'step.lock': ({ activityId }) => change('activities', activityId, { state: 'locked' }),
    'round.open'({ id, questionId, budget, cap, options }) {
      const frozen = (options as { id: string }[]).map((option) => ({ id: option.id, text: get('ideas', option.id)?.['text'] }));
      set('rounds', String(id), { questionId, budget, cap, options: frozen, state: 'open' });
    },
    'round.close': ({ roundId }) => change('rounds', roundId, { state: 'closed' }),
    'round.cancel': ({ roundId }) => change('rounds', roundId, { state: 'cancelled' }),
    'round.reveal': ({ roundId }) => change('rounds', roundId, { state: 'revealed' }),
    'round.cast': () => undefined,
    'person.describe': ({ name }, actor) => void people.set(actor, { ...people.get(actor), name }),
    'person.role': ({ id, role }) => void people.set(String(id), { ...people.get(String(id)), role }),
    'person.remove': ({ id }) => changePerson(id, 'in', 'removed'),
    'person.restore': ({ id }) => changePerson(id, 'removed', 'in'),
    'ideas.import'({ ideas }) {
      for (const idea of ideas as Fields[]) addNote(idea, { origin: 'seeded', from: idea['from'] });
    },
    undo: ({ outbox, number }) => undo(done.get(`${String(outbox)}/${String(number)}`) ?? []),
  };

  /** Each field that still has the value that the command gave it gets back the one that it had before. */
  function undo(made: readonly Change[]): void {
    if (made.length === 0) problems.push('[S2] an undo of nothing was accepted');
    const restored = made.flatMap(({ table, id, before, after }): { table: string; id: string; record: Fields }[] => {
      const now = get(table, id);
      if (now === null) return [];
      if (before === null) return 'state' in now && now['state'] === after['state'] ? [{ table, id, record: { ...now, state: 'gone' } }] : [];
      const mine = Object.keys(after).filter((field) => !isSame(before[field], after[field]) && isSame(now[field], after[field]));
      return mine.length === 0 ? [] : [{ table, id, record: { ...now, ...Object.fromEntries(mine.map((field) => [field, before[field]])) } }];
    });
    for (const { table, id, record } of restored) set(table, id, record);
  }

  function act({ name, actor, key, args }: ModelCommand): void {
    const by = actor ?? '';
    const person = people.get(by);
    if (actor !== null && FACILITATORS_ONLY.test(name) && person?.['role'] !== 'facilitator') problems.push(`[S2] ${name} was accepted from a ${String(person?.['role'])}`);
    if (actor !== null && person?.['role'] === 'observer' && name !== 'person.describe') problems.push(`[S2] ${name} was accepted from somebody who only watches`);
    const known = acts[name];
    if (known === undefined) throw new Error(`the plain model does not know ${name}`);
    changes = [];
    known(args, by);
    if (actor !== null) done.set(key, changes);
  }

  /** History forgets the words of what is hidden, so that no undo can bring them back. */
  function forget(ideaId: string): void {
    const blank = (record: Fields) => ({ ...record, text: '', author: null, perspective: null });
    for (const [key, made] of done) {
      done.set(key, made.map((one) => (one.table === 'ideas' && one.id === ideaId ? { ...one, before: one.before === null ? null : blank(one.before), after: blank(one.after) } : one)));
    }
  }

  return {
    takeRow(commands) {
      hiddenInRow = new Set();
      for (const command of commands) act(command);
      for (const ideaId of hiddenInRow) forget(ideaId);
    },
    tables,
    people,
    hidden,
    authorOf: (ideaId) => authors.get(ideaId) ?? null,
    noticesOf: noticeTable,
    problems,
  };
}

function copy(table: Table): Table {
  return structuredClone(table);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
