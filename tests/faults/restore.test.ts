// The drill: a backup of a running server, work that goes on, a restore; boards, votes and links are those of the backup.
// And the other one: a workshop that has to go, goes, alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { castBallot } from '@evenboard/shared/commands/cast';
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBytes } from '../support/read-database.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { connectPerson, joinTestWorkshop, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { addIdeaOf, must, openIdeaRound, openSteps } from '../support/test-workshop.ts';

const SERVER = fileURLToPath(new URL('../../server/src/', import.meta.url));

describe('backup, restore and erase', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;
  let copy: string;

  beforeEach(async () => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url);
    await openSteps(facilitator, ['collect', 'vote']);
    copy = join(server.folder, 'copy.sqlite');
  });
  afterEach(() => server.close());

  async function run(command: 'backup' | 'restore' | 'erase', ...args: string[]): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, [join(SERVER, `${command}.ts`), ...args], { env: { ...process.env, EVENBOARD_DATA: server.folder } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said };
  }

  it('[J1] [J3] brings boards, open votes and links back as they were, and no screen mixes two histories', async () => {
    const ideas = await Promise.all(['One', 'Two', 'Three'].map((text) => addIdeaOf(facilitator, text)));
    const voter = await joinTestWorkshop(server.url, facilitator);
    const roundId = await openIdeaRound(facilitator, ideas, 1);
    await must(voter.send(castBallot.name, { roundId, choices: { [ideas[0] ?? '']: 1 } }));
    expect(await run('backup', copy)).toMatchObject({ code: 0 });
    await must(voter.send(castBallot.name, { roundId, choices: { [ideas[1] ?? '']: 1 } }));
    await addIdeaOf(facilitator, 'After the backup');
    const position = facilitator.heard.find((message) => message.type === 'welcome');

    expect(await run('restore', copy)).toMatchObject({ code: 1, said: expect.stringContaining('Stop it first') });
    await server.kill();
    expect(await run('restore', copy)).toMatchObject({ code: 0, said: expect.stringContaining('1 workshops are back') });
    expect(readdirSync(server.folder)).toContain('evenboard.sqlite.before-restore-1');
    await server.start();

    const back = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
    expect([...back.all('ideas').values()].map(({ text }) => text).sort()).toEqual(['One', 'Three', 'Two']);
    const again = await connectPerson(server.url, facilitator.workshopId, voter.cookie);
    expect(again.readPrivate('ballots', roundId)).toEqual({ choices: { [ideas[0] ?? '']: 1 } });
    if (position?.type !== 'welcome') throw new Error('there was no welcome');
    const query = `&epoch=${position.epoch}&seq=${position.seq}&tag=${position.tag}`;
    await expect(connectPerson(server.url, facilitator.workshopId, facilitator.cookie, { query })).rejects.toThrow(`${CLOSE_CODES.startFresh}`);
    await addIdeaOf(back, 'Work goes on');
  }, 40_000);

  it('[J1] refuses a damaged backup, or none, and leaves everything as it is', async () => {
    await addIdeaOf(facilitator, 'Still here');
    expect(await run('backup', copy)).toMatchObject({ code: 0 });
    expect(await run('backup', copy)).toMatchObject({ code: 1, said: expect.stringContaining('is there already') });
    await server.kill();
    writeFileSync(copy, 'this is no database, and long enough to be told so by its first bytes');
    for (const wrong of [copy, join(server.folder, 'nothing.sqlite')]) {
      const { code, said } = await run('restore', wrong);
      expect([code, said]).toEqual([1, expect.stringMatching(/Nothing was changed|as it was/)]);
    }
    expect(existsSync(join(server.folder, 'evenboard.sqlite.before-restore-1'))).toBe(false);
    rmSync(copy);
    await server.start();
    const back = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
    expect([...back.all('ideas').values()].map(({ text }) => text)).toEqual(['Still here']);
  }, 40_000);

  it('[S6] erases the workshop of three words for good when it is sure, and no other', async () => {
    await addIdeaOf(facilitator, 'Unmistakable words');
    const other = await startTestWorkshop(server.url);
    await addIdeaOf(other, 'Words that stay');
    const links = await fetch(`${server.url}/api/workshops/${facilitator.workshopId}/links`, { headers: { cookie: facilitator.cookie } });
    const { words } = (await links.json()) as { words: string };
    await server.kill();
    expect(await run('erase')).toMatchObject({ code: 1, said: expect.stringContaining('three words') });
    expect(await run('erase', 'no such words')).toMatchObject({ code: 1, said: expect.stringContaining('Nothing was deleted') });
    expect(await run('erase', words)).toMatchObject({ code: 1, said: expect.stringContaining('"A test workshop" for good') });
    const file = join(server.folder, 'evenboard.sqlite');
    expect(readBytes(file)).toContain('Unmistakable words');
    expect(await run('erase', words, '--yes')).toMatchObject({ code: 0, said: expect.stringContaining('is deleted.') });
    expect(readBytes(file)).not.toContain('Unmistakable words');
    await server.start();
    expect((await fetch(`${server.url}/join/${words}`)).status).toBe(404);
    const back = await connectPerson(server.url, other.workshopId, other.cookie);
    expect([...back.all('ideas').values()].map(({ text }) => text)).toEqual(['Words that stay']);
  }, 40_000);
});
