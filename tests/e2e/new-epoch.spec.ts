/** When a document begins anew, nobody who reads or types can tell, and nobody who was away has to load the page again. */
import type { Locator, Page } from '@playwright/test';
import { editIdea } from '@evenboard/shared/commands/ideas';
import { expectSaved } from '../support/browser-person.ts';
import { startBlockingProxy, type BlockingProxy } from '../support/blocking-proxy.ts';
import { expect, test } from '../support/story.ts';
import { startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { addIdeaOf, must, openSteps } from '../support/test-workshop.ts';

const COMPACT_AFTER = 20;

test.describe('a new epoch', () => {
  let server: TestServer;
  let proxy: BlockingProxy;
  let facilitator: TestPerson;
  let ideaId: string;

  test.beforeEach(async () => {
    server = await startTestServer({ compactAfter: COMPACT_AFTER });
    proxy = await startBlockingProxy(server.url, 'pass');
    facilitator = await startTestWorkshop(server.url);
    await openSteps(facilitator, ['collect']);
    ideaId = await addIdeaOf(facilitator, 'Words 0');
  });

  test.afterEach(async () => {
    facilitator.close();
    await proxy.close();
    await server.close();
  });

  test('[I2] [C1] begins under a person who is typing: same page, same box, same words', async ({ page }) => {
    const bytes = countBytes(page);
    await join(page);
    const box = await writeHalf(page);
    const before = bytes();
    expect(before).toBeGreaterThan(0);
    await reword(3 * COMPACT_AFTER);
    await expect(page.getByText(`Words ${3 * COMPACT_AFTER}`, { exact: true })).toHaveCount(1);
    expect(facilitator.epoch()).toBeGreaterThan(1);
    await expectUntouched(page);
    // What came is the changes, and no board.
    expect(bytes() - before).toBeLessThan(3 * COMPACT_AFTER * 1000);
    await box.press('Enter');
    await expectSaved(page);
    await expect.poll(() => textsOf(facilitator)).toContain('Half a thought');
  });

  test('[C2] [I2] meets a person who was away: the board comes anew into the same page, and their words go out', async ({ page }) => {
    await join(page);
    const box = await writeHalf(page);
    proxy.treat('down');
    await expect(page.getByRole('banner')).toContainText('Not connected');
    await box.press('Enter');
    await box.fill('Half a thought');
    await reword(3 * COMPACT_AFTER);
    proxy.treat('pass');
    await expect(page.getByText(`Words ${3 * COMPACT_AFTER}`, { exact: true })).toHaveCount(1);
    await expectSaved(page);
    await expectUntouched(page);
    await expect.poll(() => textsOf(facilitator)).toContain('Half a thought');
    await expect(page.getByText('Half a thought', { exact: true })).toHaveCount(2);
  });

  async function reword(times: number): Promise<void> {
    for (let time = 1; time <= times; time += 1) await must(facilitator.run(editIdea, { id: ideaId, text: `Words ${time}` }));
  }

  async function join(page: Page): Promise<void> {
    const links = await fetch(`${server.url}/api/workshops/${facilitator.workshopId}/links`, { headers: { cookie: facilitator.cookie } });
    const { words } = (await links.json()) as { words: string };
    await page.goto(`${proxy.url}/join/${words}`);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await expectSaved(page);
  }
});

/** Marks page and box, so that another page or another box in their place would show. */
async function writeHalf(page: Page): Promise<Locator> {
  const box = page.getByRole('textbox', { name: /^Add an idea to / }).first();
  await box.fill('Half a thought');
  await box.evaluate((element) => {
    Object.assign(window, { isSamePage: true });
    Object.assign(element, { isSameBox: true });
  });
  return box;
}

async function expectUntouched(page: Page): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Add an idea to / }).first();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('Half a thought');
  expect(await box.evaluate((element) => 'isSamePage' in window && 'isSameBox' in element)).toBe(true);
}

/** Bytes of all frames that have come, on lines that are opened from now on. */
function countBytes(page: Page): () => number {
  let bytes = 0;
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => (bytes += payload.length)));
  return () => bytes;
}

function textsOf(person: TestPerson): string[] {
  return [...person.all('ideas').values()].map(({ text }) => text);
}
