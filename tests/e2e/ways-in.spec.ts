/** Where a network lets no WebSocket through, the same board works over HTTP, found without a word to anybody. */
import type { Page } from '@playwright/test';
import { openStep } from '@evenboard/shared/commands/agenda';
import { addIdea } from '@evenboard/shared/commands/ideas';
import { expectSaved } from '../support/browser-person.ts';
import { startBlockingProxy, type BlockingProxy, type Treatment } from '../support/blocking-proxy.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { newIdeaArgs, readFirst } from '../support/test-workshop.ts';

/** A little more than a screen waits until it tries a WebSocket again. */
const PROBE_MS = 26_000;

const WORDS = { hang: 'never answers', refuse: 'refuses', silent: 'opens and then silences' };

test.describe('a network without WebSockets', () => {
  let server: ServerProcess;
  let proxy: BlockingProxy;
  let facilitator: TestPerson;

  test.beforeEach(async () => {
    server = await startServerProcess();
    proxy = await startBlockingProxy(server.url, 'hang');
    facilitator = await startTestWorkshop(server.url);
    await facilitator.run(openStep, { activityId: readFirst(facilitator).steps.collect, keepLastOpen: false });
  });

  test.afterEach(async () => {
    await proxy.close();
    await server.close();
  });

  for (const treatment of ['hang', 'refuse', 'silent'] as const satisfies readonly Treatment[]) {
    test(`[J2] [C1] that ${WORDS[treatment]} them: in within 5 seconds, and words go both ways`, async ({ page }) => {
      proxy.treat(treatment);
      const tookMs = await join(page);
      expect(tookMs).toBeLessThan(5000);
      await add(page, 'An idea by way of HTTP');
      await facilitator.until(() => textsOf(facilitator).includes('An idea by way of HTTP'));
      await facilitator.run(addIdea, newIdeaArgs(facilitator, 'An idea from elsewhere'));
      await expect(page.getByText('An idea from elsewhere', { exact: true })).toHaveCount(1);
    });
  }

  test('[J1] [J2] that lets them through later: back to a WebSocket by itself, nothing lost or doubled', async ({ page }) => {
    await page.clock.install();
    await join(page);
    await add(page, 'Before');
    await expectSaved(page);
    proxy.treat('pass');
    const before = proxy.upgrades();
    // It is being switched while words are on their way.
    await page.clock.fastForward(PROBE_MS);
    for (let place = 0; place < 10; place += 1) await add(page, `Meanwhile ${place}`);
    // On a slow machine the first look may be given up too early, by a clock that was put forward: then it looks again.
    let asked = 0;
    const upgrades = async () => {
      asked += 1;
      if (asked % 10 === 0) await page.clock.fastForward(PROBE_MS);
      return proxy.upgrades();
    };
    await expect.poll(upgrades, { intervals: [500], timeout: 40_000 }).toBeGreaterThanOrEqual(before + 2);
    await page.clock.fastForward(1000);
    await expectSaved(page);
    await add(page, 'After');
    await facilitator.until(() => textsOf(facilitator).includes('After'));
    const wanted = ['Before', ...Array.from({ length: 10 }, (_, place) => `Meanwhile ${place}`), 'After'];
    expect(textsOf(facilitator).sort()).toEqual(wanted.sort());
  });

  /** Answers with the milliseconds from the board's page to "Saved". */
  async function join(page: Page): Promise<number> {
    const links = await fetch(`${server.url}/api/workshops/${facilitator.workshopId}/links`, { headers: { cookie: facilitator.cookie } });
    const { words } = (await links.json()) as { words: string };
    await page.goto(`${proxy.url}/join/${words}`);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.waitForURL(/\/w\//);
    const began = performance.now();
    await expectSaved(page);
    return performance.now() - began;
  }
});

async function add(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Add an idea to / }).first();
  await box.fill(text);
  await box.press('Enter');
  await expect(box).toHaveValue('');
}

function textsOf(person: TestPerson): string[] {
  return [...person.all('ideas').values()].map(({ text }) => text);
}
