// The import directions of DESIGN.md ("A write, followed through"). The second half shows that the checker has teeth.
import { describe, expect, it } from 'vitest';
import { importProblems } from './import-rules.ts';
import { readImports } from './read-imports.ts';
import { readSourceFiles, sentences } from './source-file.ts';

function problemsIn(path: string, text: string): string[] {
  return sentences(importProblems([{ path, text }]));
}

describe('the project', () => {
  it('imports in the directions of DESIGN.md only', () => {
    expect(sentences(importProblems(readSourceFiles()))).toEqual([]);
  });
});

describe('reading imports', () => {
  it('finds every form, types included', () => {
    const text = [
      "import { a } from './a.ts';", "import type { B } from './b.ts';", "import './c.css';", "export { d } from './d.ts';",
      "const e = await import('./e.ts');", "const f = require('./f.cjs');", "import {\n  g,\n} from './g.ts';",
      "import words from './h.json' with { type: 'json' };", "vi.mock('./i.ts');", "type J = import('./j.ts').J;",
    ].join('\n');
    expect(readImports(text).sort()).toEqual([
      './a.ts', './b.ts', './c.css', './d.ts', './e.ts', './f.cjs', './g.ts', './h.json', './i.ts', './j.ts',
    ]);
  });

  it('reads past comments, and quotes in regular expressions', () => {
    const text = "// import { a } from './a.ts';\n/* import './b.ts' */\nconst quote = /['\"`]/;\nimport { c } from './c.ts'; // it's";
    expect(readImports(text)).toEqual(['./c.ts']);
  });
});

describe('a wrong import is caught', () => {
  it.each([
    ['shared/src/domain/idea.ts', '../../../server/src/room/room.ts', 'shared may not import server'],
    ['shared/src/domain/idea.ts', '@evenboard/client/src/ui/button.tsx', 'shared may not import client'],
    ['client/src/board/wall.tsx', '../../../server/src/store/store.ts', 'client may not import server'],
    ['client/src/board/wall.tsx', '../../../shared/src/domain/idea.ts', 'Import it by name: "@evenboard/shared/domain/idea"'],
    ['server/src/room/room.ts', '../../../client/src/ui/button.tsx', 'server may not import client'],
    ['server/src/app.ts', '../../tests/support/until.ts', 'server may not import tests'],
    ['server/src/store/sqlite-store.ts', '../room/room.ts', 'store may not import room'],
    ['server/src/room/room.ts', '../protocol/read-message.ts', 'room may not import protocol'],
    ['server/src/room/room.ts', '../socket/session.ts', 'room may not import socket'],
    ['server/src/protocol/read-message.ts', '../socket/session.ts', 'protocol may not import socket'],
    ['server/src/socket/session.ts', '../pages/join-page.ts', 'socket may not import pages'],
    ['server/src/pages/join-page.ts', '../../../client/src/ui/button.tsx', 'server may not import client'],
    ['server/src/pages/join-page.ts', '../http/door-routes.ts', 'pages may not import http'],
    ['server/src/pages/join-page.ts', '../exports/csv.ts', 'pages may not import exports'],
    ['server/src/observability/log.ts', '../store/store.ts', 'observability may not import store'],
    ['server/src/store/store.ts', '../main.ts', 'store may not import main'],
    ['server/launch/start.mjs', '../src/main.ts', 'launch may not import main'],
    ['server/launch/start.mjs', 'ws', 'before anything is installed'],
    ['shared/src/domain/idea.ts', '../commands/ideas.ts', 'domain may not import commands'],
    ['shared/src/document/draft.ts', '../words/catalogue.ts', 'document may not import words'],
    ['shared/src/commands/ideas.ts', '../protocol/codec.ts', 'commands may not import protocol'],
    ['shared/src/report/outcome.ts', '../commands/vote.ts', 'report may not import commands'],
    ['shared/src/domain/ids.ts', 'node:crypto', 'pure'],
    ['shared/src/domain/ids.ts', 'crypto', 'pure'],
    ['shared/src/domain/idea.ts', 'react', 'nothing else'],
    ['client/src/document/replica.ts', 'node:fs', 'A browser has no Node'],
    ['client/src/ui/button.tsx', '../features/vote/ballot.tsx', 'ui may not import features/vote'],
    ['client/src/board/wall.tsx', '../features/vote/ballot.tsx', 'board may not import features/vote'],
    ['client/src/features/vote/ballot.tsx', '../group/move-menu.tsx', 'features/vote may not import features/group'],
    ['client/src/commands/commander.ts', '../board/wall.tsx', 'commands may not import board'],
  ])('%s ← %s', (path, specifier, expected) => {
    const [problem, ...others] = problemsIn(path, `import { it } from '${specifier}';`);
    expect(problem).toContain(path);
    expect(problem).toContain(`"${specifier}"`);
    expect(problem).toContain(expected);
    expect(others).toEqual([]);
  });

  it('in a folder without a place in the layout', () => {
    expect(problemsIn('server/src/misc/thing.ts', '')[0]).toContain('no place in the layout');
  });
});

describe('a right import passes', () => {
  it.each([
    ['server/src/main.ts', './socket/session.ts'],
    ['server/src/socket/session.ts', '../protocol/read-message.ts'],
    ['server/src/protocol/read-message.ts', '../room/room.ts'],
    ['server/src/room/room.ts', '../store/store.ts'],
    ['server/src/room/room.ts', '../bus/bus.ts'],
    ['server/src/http/downloads.ts', '../exports/csv.ts'],
    ['server/src/http/door-routes.ts', '../pages/join-page.ts'],
    ['server/src/store/sqlite-store.ts', '../observability/log.ts'],
    ['server/src/room/room.ts', '@evenboard/shared/commands/ideas'],
    ['server/src/store/sqlite-store.ts', 'better-sqlite3'],
    ['server/src/pages/pages.css', '../../../client/src/ui/tokens.css'],
    ['shared/src/commands/ideas.ts', '../words/catalogue.ts'],
    ['shared/src/report/outcome.ts', '../voting/tally.ts'],
    ['shared/src/document/draft.ts', 'yjs'],
    ['client/src/features/vote/ballot.tsx', '../../board/card.tsx'],
    ['client/src/features/vote/ballot.tsx', './choice.tsx'],
    ['client/src/features/shell/screen.tsx', '../vote/ballot.tsx'],
    ['client/src/app.tsx', './features/vote/ballot.tsx'],
    ['shared/src/commands/ideas.test.ts', '../protocol/codec.ts'],
    ['tests/integration/day.test.ts', '../../server/src/room/room.ts'],
  ])('%s ← %s', (path, specifier) => {
    expect(problemsIn(path, `import { it } from '${specifier}';`)).toEqual([]);
  });
});
