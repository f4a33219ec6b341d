/** Parts of the page that did not come while the line was bad come when they are wanted, and nobody sees the page break. */
import type { Page } from '@playwright/test';
import { openStep } from '@evenboard/shared/commands/agenda';
import { expectSaved } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { joinOverHttp, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { must, readFirst } from '../support/test-workshop.ts';

const LATE = /\/app\/assets\/(group|vote|results)[^/]*$/;

test.describe('parts that come late', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;

  test.beforeEach(async () => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url);
    await bring('collect');
  });

  test.afterEach(async () => {
    await server.close();
  });

  test('[J1] [I1] a step whose background loading failed for good opens all the same', async ({ page }) => {
    await page.clock.install();
    await page.route(LATE, (route) => route.abort());
    await enter(page);
    for (let second = 0; second < 40; second += 1) await page.clock.runFor(1000);
    await page.unroute(LATE);
    await bring('group');
    await page.getByRole('button', { name: 'Go there' }).click();
    await expect(page.locator('.eb-group')).toBeVisible();
    await expect(page.getByText('Something broke on this page')).toHaveCount(0);
    expect(await countBareSheets(page)).toBe(0);
  });

  test('[J1] [I1] a step that does not come says so, keeps the keyboard, and comes when asked again', async ({ page }) => {
    await page.clock.install();
    await page.route(LATE, (route) => route.abort());
    await enter(page);
    await bring('vote');
    await page.getByRole('button', { name: 'Go there' }).click();
    await expect(page.locator('main').getByText('This part is loading…')).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
    for (let second = 0; second < 40; second += 1) await page.clock.runFor(1000);
    await expect(page.locator('main').getByText('This part did not load', { exact: true })).toBeVisible();
    await expect(page.locator('.eb-hidden[role=status]').filter({ hasText: 'This part did not load' })).toHaveCount(1);
    await expect(page.getByText('Something broke on this page')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();
    await page.unroute(LATE);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'There is no vote yet' })).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
  });

  async function bring(kind: 'collect' | 'group' | 'vote'): Promise<void> {
    await must(facilitator.run(openStep, { activityId: readFirst(facilitator).steps[kind], keepLastOpen: false }));
  }

  async function enter(page: Page): Promise<void> {
    const cookie = await joinOverHttp(server.url, facilitator);
    const [name = '', ...value] = cookie.split('=');
    await page.context().addCookies([{ name, value: value.join('='), url: server.url }]);
    await page.goto(`${server.url}/w/${facilitator.workshopId}`);
    await expectSaved(page);
  }
});

/** Style sheets that failed before must not leave the step bare. */
function countBareSheets(page: Page): Promise<number> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(({ sheet }) => sheet === null).length);
}
