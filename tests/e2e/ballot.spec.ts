/** The vote from both sides of the desk: what goes on the list, what a hasty hand must not end, and a long ballot after a reload. */
import type { Browser, Locator, Page } from '@playwright/test';
import { openStep } from '@evenboard/shared/commands/agenda';
import { importIdeas } from '@evenboard/shared/commands/import';
import { closeRound, revealRound } from '@evenboard/shared/commands/rounds';
import { ordersAfter } from '@evenboard/shared/domain/order-key';
import { expectSaved, openBrowser } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { joinOverHttp, newTestId, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { must, openIdeaRound, readFirst } from '../support/test-workshop.ts';

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

test.describe('the ballot', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;
  let ideaIds: string[];

  test.beforeEach(async () => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url, ['What would help?']);
    await facilitator.until(() => facilitator.all('areas').size > 0);
    ideaIds = await fillBoard();
  });

  test.afterEach(async () => {
    await server.close();
  });

  test('[I1] [I3] a facilitator chooses what people vote on, and finds it chosen after a look at another step', async ({ browser }) => {
    await bring('vote');
    const page = await enter(browser, facilitator.cookie);
    const count = page.locator('.eb-desk__count');
    await expect(count).toHaveText('34 choices');
    await expect(votesEach(page)).toHaveText('8');
    await expect(page.getByText('Most people can weigh about 15 choices.')).toBeVisible();
    const mostForOne = page.getByRole('group', { name: 'Most for one choice' });
    await expect(mostForOne).toHaveCount(0);
    await expect(page.getByText('With groups in the list we count people.')).toBeVisible();
    await page.getByRole('radio', { name: /^Ideas only/ }).press('Space');
    await mostForOne.getByRole('button', { name: 'One more: Most for one choice' }).click();
    await page.getByRole('radio', { name: /^Groups and ideas/ }).press('Space');
    await expect(mostForOne).toHaveCount(0);
    await page.getByRole('radio', { name: /^Ideas only/ }).press('Space');
    await expect(mostForOne.locator('.eb-stepper__value')).toHaveText('2');
    await page.getByRole('radio', { name: /^Groups and ideas/ }).press('Space');
    await page.getByRole('checkbox', { name: 'Jobs' }).press('Space');
    await expect(count).toHaveText('22 choices');
    await expect(page.getByRole('status').filter({ hasText: '22 choices' })).toHaveCount(1);
    await expect(votesEach(page)).toHaveText('6');
    await page.getByRole('button', { name: 'Vote on groups only' }).press('Enter');
    await expect(count).toHaveText('2 choices');
    await expect(count).toBeFocused();
    await page.getByRole('radio', { name: /^Groups and ideas/ }).press('Space');
    await page.getByText('Choose one by one', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Choose none' }).click();
    await expect(page.getByText('A vote needs two choices or more.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open the vote' })).toHaveCount(0);
    await page.getByRole('checkbox', { name: /^Warmth/ }).press('Space');
    for (const place of [3, 5]) await page.getByRole('checkbox', { name: `Homes, number ${place}`, exact: true }).press('Space');
    await expect(count).toHaveText('3 choices');
    await expect(votesEach(page)).toHaveText('2');
    await page.getByRole('link', { name: 'Group', exact: true }).click();
    await expect(count).toHaveCount(0);
    await page.getByRole('link', { name: 'Vote', exact: true }).click();
    await expect(count).toHaveText('3 choices');
    await expect(page.getByRole('checkbox', { name: 'Homes, number 5', exact: true })).toBeChecked();
    await page.getByRole('button', { name: 'Open the vote' }).click();
    await expect(page.getByRole('heading', { name: 'The vote is open' })).toBeVisible();
    const [round] = facilitator.all('rounds').values();
    expect(round?.options.map(({ text }) => text).sort()).toEqual(['Homes, number 3', 'Homes, number 5', 'Warmth']);
    expect(round).toMatchObject({ budget: 2, cap: 1 });
  });

  for (const [where, size] of [['a wide screen', { width: 1440, height: 900 }], ['a small phone', { width: 320, height: 640 }]] as const) {
    test(`[V4] a double click on ${where} neither closes a vote nor throws it away`, async ({ browser }) => {
      await bring('vote');
      const roundId = await openIdeaRound(facilitator, ideaIds, 5);
      const page = await enter(browser, facilitator.cookie, { viewport: size });
      for (const name of ['Close the vote', 'Cancel this vote']) {
        const button = page.getByRole('button', { name, exact: true });
        // Wherever the button stands on the screen, and so whatever the question brings under the pointer.
        for (const block of ['start', 'center', 'end'] as const) {
          await button.evaluate((element, to) => element.scrollIntoView({ block: to }), block);
          const box = await button.boundingBox();
          if (box === null) throw new Error(`${name} is not on the screen.`);
          await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
          const question = page.getByRole('dialog', { name: `${name}?` });
          await expect(question).toBeVisible();
          await question.getByRole('button', { name: /^Keep / }).press('Enter');
          await expect(question).toHaveCount(0);
          await expect(button).toBeFocused();
        }
        await button.press('Enter');
        await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused();
        await page.keyboard.press('Tab');
        await expect(page.getByRole('dialog').getByRole('button', { name: /^Keep / })).toBeFocused();
        await page.keyboard.press('Escape');
      }
      await expectSaved(page);
      expect(facilitator.read('rounds', roundId)?.state).toBe('open');
      await page.getByRole('button', { name: 'Close the vote' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
      await expect(page.getByRole('heading', { name: 'The vote is closed' })).toBeVisible();
    });
  }

  test('[I3] a facilitator is asked before a step without a result, and told which button to press before another vote', async ({ browser }) => {
    await bring('vote');
    const page = await enter(browser, facilitator.cookie);
    const bar = page.getByRole('region', { name: 'You run this workshop' });
    const next = bar.getByRole('button', { name: 'Next: show the results' });
    await next.dblclick();
    await expect(bar.getByRole('button', { name: 'Go on anyway' })).toBeVisible();
    await bar.getByRole('button', { name: 'Hold a vote' }).click();
    await next.press('Enter');
    await expect(bar.getByText('There is no result to show yet.')).toBeFocused();
    // By keyboard: a second click there, as soon after the first as here, is taken for a double one.
    await bar.getByRole('button', { name: 'Hold a vote' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Set up a vote' })).toBeFocused();
    expect(facilitator.read('activities', steps().vote)?.state).toBe('open');
    await next.click();
    await bar.getByRole('button', { name: 'Go on anyway' }).click();
    await expect(page.getByText('There is no result to show yet.', { exact: true })).toBeVisible();
    await expect.poll(() => facilitator.read('activities', steps().vote)?.state).toBe('locked');
    await page.getByRole('link', { name: 'Vote', exact: true }).click();
    await expect(page.getByText('This step is locked. Press “Bring everybody here” first.')).toBeVisible();
    await bar.getByRole('button', { name: 'Bring everybody here' }).click();
    await expect(page.getByRole('button', { name: 'Open the vote' })).toBeVisible();
    await bar.getByRole('button', { name: 'Lock' }).click();
    await expect(page.getByText('This step is locked. Press “Open again” first.')).toBeVisible();
    await bar.getByRole('button', { name: 'Open again' }).click();
    const roundId = await openIdeaRound(facilitator, ideaIds, 5);
    await must(facilitator.run(closeRound, { roundId }));
    await must(facilitator.run(revealRound, { roundId }));
    await next.click();
    await expect(page.getByRole('heading', { name: 'What people chose' })).toBeVisible();
  });

  test('[I2] [I3] a long ballot is where it was after a reload, and says what is left', async ({ browser }) => {
    await bring('vote');
    await openIdeaRound(facilitator, ideaIds, 8);
    const page = await enter(browser, await joinOverHttp(server.url, facilitator), PHONE);
    await expect(page.getByRole('heading', { name: 'You have 8 votes' })).toBeVisible();
    const list = page.locator('.eb-vote__list');
    const before = await placeInPage(list);
    for (const letter of ['A', 'B', 'C', 'D', 'E', 'F', 'T']) {
      await page.getByRole('button', { name: new RegExp(`^Vote for ${letter}\\.`) }).click();
    }
    await expect(page.getByRole('heading', { name: 'You used 7 of 8 votes' })).toBeAttached();
    expect(await placeInPage(list)).toBe(before);
    await expect(page.locator('.eb-vote__foot')).toContainText('You can vote 1 more time.');
    await expectSaved(page);
    const last = page.getByRole('button', { name: /^Voted for T\./ });
    const place = await last.boundingBox();
    await page.reload();
    await expect(last).toBeInViewport({ ratio: 1 });
    expect(Math.abs(((await last.boundingBox())?.y ?? -999) - (place?.y ?? 999))).toBeLessThan(4);
    await expect(last).toBeFocused();
    // What somebody looked at is kept only while the page is away.
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('ballot')))).toEqual([]);
  });

  function steps() {
    return readFirst(facilitator).steps;
  }

  async function bring(kind: 'vote'): Promise<void> {
    await must(facilitator.run(openStep, { activityId: steps()[kind], keepLastOpen: false }));
  }

  /** Two groups of two and 20 loose ideas in one area, 12 loose ones in another; answers with the loose ones. */
  async function fillBoard(): Promise<string[]> {
    const { questionId } = readFirst(facilitator);
    const [first = '', second = ''] = ordersAfter(null, 2);
    const areas = [
      { id: newTestId(), questionId, name: 'Homes', order: first },
      { id: newTestId(), questionId, name: 'Jobs', order: second },
    ];
    const [homes = '', jobs = ''] = areas.map(({ id }) => id);
    const clusters = ['Warmth', 'Somebody to ask'].map((name) => ({ id: newTestId(), areaId: homes, name, order: first }));
    const orders = ordersAfter(null, 40);
    const idea = (areaId: string, clusterId: string | null, text: string, place: number) => ({
      id: newTestId(), areaId, clusterId, text, from: null, order: orders[place] ?? first,
    });
    const inGroups = clusters.flatMap(({ id, name }) => [0, 1].map((place) => idea(homes, id, `${name} ${place}`, place)));
    const loose = [
      ...Array.from({ length: 20 }, (_, place) => idea(homes, null, `Homes, number ${place}`, place)),
      ...Array.from({ length: 12 }, (_, place) => idea(jobs, null, `Jobs, number ${place}`, place)),
    ];
    await must(facilitator.run(importIdeas, { questions: [], areas, clusters, ideas: [...inGroups, ...loose] }));
    return loose.map(({ id }) => id);
  }

  /** However far the page is scrolled. */
  function placeInPage(part: Locator): Promise<number> {
    return part.evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY));
  }

  function votesEach(page: Page) {
    return page.getByRole('group', { name: 'Votes for each person' }).locator('.eb-stepper__value');
  }

  async function enter(browser: Browser, cookie: string, options = {}): Promise<Page> {
    const { page } = await openBrowser(browser, 'Fay', options);
    const [name = '', ...value] = cookie.split('=');
    await page.context().addCookies([{ name, value: value.join('='), url: server.url }]);
    await page.goto(`${server.url}/w/${facilitator.workshopId}`);
    await expectSaved(page);
    return page;
  }
});
