// The import directions of DESIGN.md as tables. An arrow goes one way: a folder may import what its row names, and itself.
// A folder that no table names is a problem too, so that a new one gets its place on purpose.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { readImports } from './read-imports.ts';
import { isTestFile } from './source-file.ts';
import type { Problem, SourceFile } from './source-file.ts';

type Part = 'shared' | 'server' | 'client' | 'tests';
type Place = { readonly part: Part; readonly folder: string; readonly path: string };
type Row = { readonly may: readonly string[] | 'anything'; readonly instead: string };
type Table = Readonly<Record<string, Row>>;

const ACROSS: Readonly<Record<Part, Row>> = {
  shared: { may: [], instead: 'Move what both need into shared, or pass it in as an argument.' },
  server: { may: ['shared'], instead: 'Move what both need into shared; tests may look at the server, never the other way.' },
  client: { may: ['shared'], instead: 'Move what both need into shared; what only the server knows comes as a message.' },
  tests: { may: 'anything', instead: '' },
};

const SHARED: Table = {
  domain: { may: [], instead: 'domain is the ground floor: move the code that needs more up into the folder that uses it.' },
  document: { may: ['domain'], instead: 'document knows records, not rules: pass the value in from commands.' },
  voting: { may: ['domain', 'document'], instead: 'voting counts what it is given: pass the value in from commands or report.' },
  similarity: { may: ['domain'], instead: 'similarity compares words: pass them in.' },
  'plain-language': { may: ['domain'], instead: 'The linter returns findings with word ids; whoever shows them finds the words.' },
  import: { may: ['domain', 'words'], instead: 'Reading a list gives rows and their faults; a command adds them.' },
  words: { may: ['domain'], instead: 'The catalogue holds words and nothing that decides: pass the value in to say().' },
  commands: { may: ['domain', 'document', 'voting', 'similarity', 'plain-language', 'import', 'words'],
    instead: 'A command returns effects; protocol carries it and report reads what it left.' },
  report: { may: ['domain', 'voting', 'document', 'words'], instead: 'The report is a model of what was recorded: rules and messages have no part in it.' },
  protocol: { may: ['domain', 'document', 'voting', 'similarity', 'plain-language', 'words', 'commands'],
    instead: 'Messages carry commands and records; the report is made at either end.' },
};

const RIGHT_OF_EDGE = ['protocol', 'room', 'store', 'bus', 'observability'];
const SERVER: Table = {
  main: { may: 'anything', instead: '' },
  app: { may: 'anything', instead: '' },
  backup: { may: ['config', 'store'], instead: 'A command for those who host it: it copies files and knows no room.' },
  erase: { may: ['config', 'running-mark', 'room', 'store'], instead: 'A command for those who host it, beside the server.' },
  restore: { may: ['config', 'running-mark', 'room', 'store'], instead: 'A command for those who host it, beside the server.' },
  'running-mark': { may: [], instead: 'A mark in a folder knows nothing of what runs.' },
  config: { may: [], instead: 'config reads the environment and nothing else.' },
  pages: { may: RIGHT_OF_EDGE, instead: 'A page is told what to show: http passes it in.' },
  http: { may: ['pages', 'exports', ...RIGHT_OF_EDGE], instead: 'Pass it in from app, or make it a command that goes through protocol.' },
  socket: { may: RIGHT_OF_EDGE, instead: 'Pass it in from app, or make it a command that goes through protocol.' },
  protocol: { may: ['room', 'store', 'observability'], instead: 'protocol turns bytes into commands: the socket hands it a function to answer with.' },
  room: { may: ['store', 'bus', 'observability'], instead: 'A room returns frames and answers; whoever called it sends them.' },
  store: { may: ['observability'], instead: 'The store takes rows and returns rows: give it the value as an argument.' },
  bus: { may: ['observability'], instead: 'The bus carries a wake-up: the room tells it what to do with one.' },
  // One template escapes for pages and for a page that is downloaded.
  exports: { may: ['pages', 'observability'], instead: 'An export writes the report model of shared: http makes the model and passes it in.' },
  observability: { may: [], instead: 'Everything may log, so the log may know nothing: pass the value in.' },
  launch: { may: [], instead: 'The launcher runs before anything is installed: it starts the server as a program.' },
};

const BELOW_BOARD = ['ui', 'strings', 'document', 'commands'];
const CLIENT: Table = {
  main: { may: 'anything', instead: '' },
  app: { may: 'anything', instead: '' },
  ui: { may: ['strings'], instead: 'A control is told what to show and whom to call: pass it in as props from the feature.' },
  strings: { may: [], instead: 'strings says words of the shared catalogue: pass values in.' },
  // A session ties the replica to the commands that wait for it, so these two are one floor; the linter forbids cycles of files.
  document: { may: ['commands'], instead: 'document keeps the replica: whoever needs more subscribes to it.' },
  commands: { may: ['document'], instead: 'commands run and wait: whoever shows that subscribes to it.' },
  board: { may: BELOW_BOARD, instead: 'The board is used by features: pass what it needs from one as props or children.' },
  features: { may: [...BELOW_BOARD, 'board'], instead: 'Move what two features share down into board, ui or commands, or let features/shell put them together.' },
  'features/shell': { may: 'anything', instead: '' },
};

const TABLES: Readonly<Record<Exclude<Part, 'tests'>, Table>> = { shared: SHARED, server: SERVER, client: CLIENT };
const PARTS: readonly Part[] = ['shared', 'server', 'client', 'tests'];
const SHARED_LIBRARIES = ['valibot', 'yjs', 'lib0'];

export function importProblems(files: readonly SourceFile[]): Problem[] {
  return files.flatMap((file) => [
    ...placeProblems(file.path),
    ...readImports(file.text).flatMap((specifier) => problemsOf(file.path, specifier)),
  ]);
}

function placeProblems(path: string): Problem[] {
  const place = placeOf(path);
  if (place === undefined || place.part === 'tests' || rowOf(place) !== undefined) return [];
  const table = 'tests/architecture/import-rules.ts';
  return [{ path, message: `${place.part}/…/${place.folder} has no place in the layout. Put the file into a folder of DESIGN.md, or give the folder a row in ${table}.` }];
}

function problemsOf(path: string, specifier: string): Problem[] {
  const from = placeOf(path);
  if (from === undefined) return [];
  const to = targetOf(path, specifier);
  const why = to === undefined ? libraryProblem(from, specifier) : acrossProblem(from, to, specifier) ?? withinProblem(from, to);
  return why === undefined ? [] : [{ path, message: `imports "${specifier}". ${why}` }];
}

function libraryProblem(from: Place, specifier: string): string | undefined {
  const name = specifier.replace(/^node:/, '').split('/')[0] ?? '';
  const isNode = specifier.startsWith('node:') || builtinModules.includes(name);
  if (isTestFile(from.path)) return undefined;
  if (isNode && from.part === 'shared') return 'shared runs in browsers too and is pure. Take time, ids and files as arguments.';
  if (isNode && from.part === 'client') return 'A browser has no Node. Use what the web offers.';
  if (from.part === 'shared' && !SHARED_LIBRARIES.includes(name)) {
    return `shared uses ${SHARED_LIBRARIES.join(', ')} and nothing else. Do it in client or server and pass the result in.`;
  }
  if (from.folder === 'launch' && !isNode) return `${SERVER['launch']?.instead ?? ''}`;
  return undefined;
}

function acrossProblem(from: Place, to: Place, specifier: string): string | undefined {
  if (from.part === to.part || isSharedLook(from, to)) return undefined;
  const { may, instead } = ACROSS[from.part];
  if (may !== 'anything' && !may.includes(to.part)) return `${from.part} may not import ${to.part}. ${instead}`;
  if (to.part === 'shared' && specifier.startsWith('.')) {
    return `Import it by name: "@evenboard/shared/${to.path.replace(/^shared\/src\//, '').replace(/\.ts$/, '')}".`;
  }
  return undefined;
}

// Pages and app have one look, written once: its style sheets may be read across, never code.
function isSharedLook(from: Place, to: Place): boolean {
  return from.path.startsWith('server/src/pages/') && /^client\/src\/ui\/[\w-]+\.css$/.test(to.path);
}

// A test beside its file may put neighbours together; it may still not leave its part.
function withinProblem(from: Place, to: Place): string | undefined {
  if (from.part !== to.part || from.folder === to.folder || isTestFile(from.path)) return undefined;
  const row = rowOf(from);
  if (row === undefined || row.may === 'anything' || row.may.includes(to.folder.split('/')[0] ?? '')) return undefined;
  return `${from.folder} may not import ${to.folder}. ${row.instead}`;
}

function rowOf({ part, folder }: Place): Row | undefined {
  if (part === 'tests') return ACROSS.tests;
  const table = TABLES[part];
  return table[folder] ?? table[folder.split('/')[0] ?? ''];
}

/** Where an import leads within the project, or undefined for a library. */
function targetOf(path: string, specifier: string): Place | undefined {
  if (specifier.startsWith('.')) return placeOf(posix.join(posix.dirname(path), specifier));
  const [, part, rest] = /^@evenboard\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  if (part === undefined || rest === undefined) return undefined;
  return placeOf(part === 'shared' ? `shared/src/${rest}.ts` : `${part}/${rest}`);
}

function placeOf(path: string): Place | undefined {
  const [first, ...rest] = path.split('/');
  const part = PARTS.find((name) => name === first);
  if (part === undefined) return undefined;
  const inner = rest[0] === 'src' ? rest.slice(1) : rest;
  return { part, path, folder: folderOf(inner) };
}

// A file at the top of a part is its own place (main, app, config); each feature is a place of its own.
function folderOf(inner: readonly string[]): string {
  const [first = '', second = ''] = inner;
  if (inner.length === 1) return first.replace(/\..*$/, '');
  return first === 'features' ? `features/${second.replace(/\..*$/, '')}` : first;
}
