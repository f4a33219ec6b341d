/** The way to where the group is: low, easy to set aside, and never over what has the keyboard. */
import type { Locator, Page } from '@playwright/test';
import { openStep } from '@evenboard/shared/commands/agenda';
import { expectSaved, openBrowser } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { joinOverHttp, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { must, openIdeaRound, readFirst, seedIdeas } from '../support/test-workshop.ts';

const IDEAS = Array.from({ length: 30 }, (_, place) => `Somewhere warm to sit and talk, number ${place}`);
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

test.describe('the offer to go where the group is', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;
  let ideaIds: string[];

  test.beforeEach(async () => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url, ['What would help?', 'What should change first?']);
    await facilitator.until(() => facilitator.all('areas').size > 0);
    ideaIds = await seedIdeas(facilitator, IDEAS);
    await bring('collect');
  });

  test.afterEach(async () => {
    await server.close();
  });

  test('[I1] is low, scrolls away where the text is very large, and can be set aside', async ({ browser }) => {
    const { page } = await openBrowser(browser, 'Ann', PHONE);
    await enter(page);
    await bring('group');
    const offer = page.locator('.eb-offer .eb-notice');
    await expect(offer).toBeVisible();
    expect((await offer.boundingBox())?.height).toBeLessThan(125);
    await page.evaluate(() => scrollTo(0, 600));
    await expect(offer).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.evaluate(() => scrollTo(0, 900));
    await expect(offer).not.toBeInViewport();
    const afar = page.getByRole('button', { name: 'Go to the others' });
    await expect(afar).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => scrollTo(0, 0));
    await expect(afar).toHaveCount(0);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await page.getByRole('button', { name: 'Stay here' }).click();
    await expect(offer).toHaveCount(0);
    const small = page.getByRole('button', { name: 'Go to the others' });
    await expect(small).toBeFocused();
    await bring('vote');
    await expect(offer).toBeVisible();
    await page.getByRole('button', { name: 'Stay here' }).click();
    await small.press('Enter');
    await expect(page.getByRole('heading', { name: 'There is no vote yet' })).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
  });

  for (const place of ['at its top', 'further down']) {
    test(`[I2] leaves the page where it is when it comes and when it goes, ${place}`, async ({ browser }) => {
      const { page } = await openBrowser(browser, 'Ann', PHONE);
      await enter(page);
      const box = page.getByRole('textbox', { name: /^Add an idea to / });
      await box.fill('Half a thought');
      const looked = place === 'at its top' ? box : page.getByText('number 9');
      await page.evaluate(() => scrollTo(0, 0));
      if (looked !== box) await looked.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await expect(looked).toBeInViewport();
      const topOf = () => looked.evaluate((element) => element.getBoundingClientRect().top);
      const before = await topOf();
      await bring('group', true);
      const offer = page.locator('.eb-offer .eb-notice');
      await expect(offer).toBeInViewport({ ratio: 1 });
      // Pages scroll by whole pixels.
      expect(Math.abs((await topOf()) - before)).toBeLessThan(1);
      await bring('collect', true);
      await expect(offer).toHaveCount(0);
      expect(Math.abs((await topOf()) - before)).toBeLessThan(1);
    });
  }

  test('[I1] never covers what the keyboard goes back to, nor an open menu', async ({ browser }) => {
    const { page } = await openBrowser(browser, 'Ann', PHONE);
    await enter(page);
    const ask = page.getByRole('textbox', { name: /^Add an idea to / });
    await bring('group', true);
    const offer = page.locator('.eb-offer .eb-notice');
    await expect(offer).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await ask.focus();
    expect(await overlaps(offer, ask)).toBe(false);
    const menu = page.getByRole('button', { name: 'All questions' });
    await menu.click();
    const list = page.locator('.eb-question .eb-menu__list');
    await expect(list).toBeVisible();
    expect(await overlaps(offer, list)).toBe(false);
  });

  test('[I1] leaves the search of a long vote clear of the line at its foot', async ({ browser }) => {
    const { page } = await openBrowser(browser, 'Ann', PHONE);
    await bring('vote');
    await openIdeaRound(facilitator, ideaIds, 5);
    await enter(page);
    await page.getByRole('button', { name: 'Find a choice' }).press('Enter');
    const box = page.getByRole('searchbox', { name: 'Find a choice' });
    await expect(box).toBeFocused();
    expect(await overlaps(page.locator('.eb-vote__foot'), box)).toBe(false);
  });

  async function bring(kind: 'collect' | 'group' | 'vote', keepLastOpen = false): Promise<void> {
    await must(facilitator.run(openStep, { activityId: readFirst(facilitator).steps[kind], keepLastOpen }));
  }

  async function enter(page: Page): Promise<void> {
    const [name = '', ...value] = (await joinOverHttp(server.url, facilitator)).split('=');
    await page.context().addCookies([{ name, value: value.join('='), url: server.url }]);
    await page.goto(`${server.url}/w/${facilitator.workshopId}`);
    await expectSaved(page);
  }
});

async function overlaps(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  if (a === null || b === null) throw new Error('Both must be on the page.');
  return a.y < b.y + b.height && b.y < a.y + a.height;
}
