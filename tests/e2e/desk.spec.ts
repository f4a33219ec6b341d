/** The desk and the screens it leads to: what fits on a small phone, what is said when the vote ends, what stays secret on paper. */
import type { Page } from '@playwright/test';
import { openStep } from '@evenboard/shared/commands/agenda';
import { castBallot } from '@evenboard/shared/commands/cast';
import { closeRound, revealRound } from '@evenboard/shared/commands/rounds';
import { expectSaved, openBrowser } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { joinOverHttp, joinTestWorkshop, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { must, openIdeaRound, readFirst, seedIdeas } from '../support/test-workshop.ts';

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };
const QUESTION = 'What would make it easier to ask for help, and to get it in time?';
const MANY = Array.from({ length: 40 }, (_, place) => `Somewhere warm to sit and talk, number ${place}`);

test.describe('the desk', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;
  let ideaIds: string[];

  test.beforeEach(async () => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url, [QUESTION, 'What should change first?']);
    await facilitator.until(() => facilitator.all('areas').size > 0);
    ideaIds = await seedIdeas(facilitator, MANY);
  });

  test.afterEach(async () => {
    await server.close();
  });

  test('[I1] the writing box and the first button to vote are on the first screen of a small phone', async ({ browser }) => {
    await bring('collect');
    const { page } = await openBrowser(browser, 'Ann', PHONE);
    await enter(page, await joinOverHttp(server.url, facilitator));
    await expect(page.getByRole('textbox', { name: /^Add an idea to / })).toBeInViewport({ ratio: 1 });
    await bring('vote');
    await openIdeaRound(facilitator, ideaIds, 5);
    await page.getByRole('button', { name: 'Go there' }).click();
    const vote = page.getByRole('button', { name: /^Vote for A\./ });
    await expect(vote).toBeInViewport({ ratio: 1 });
    const foot = await page.locator('.eb-vote__foot').boundingBox();
    const button = await vote.boundingBox();
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.evaluate(() => scrollTo(0, 0));
    await expect(page.locator('.eb-vote__foot')).not.toBeInViewport();
  });

  test('[I2] [I3] the close is said once and moves nothing; the result folds what nobody chose', async ({ browser }) => {
    const voters = await Promise.all(Array.from({ length: 5 }, () => joinTestWorkshop(server.url, facilitator)));
    await bring('vote');
    const roundId = await openIdeaRound(facilitator, ideaIds, 5);
    for (const voter of voters) await must(voter.run(castBallot, { roundId, choices: { [ideaIds[0] ?? '']: 1 } }));
    const { page } = await openBrowser(browser, 'Ann');
    await enter(page, await joinOverHttp(server.url, facilitator));
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.focus();
    const step = await page.getByRole('link', { name: 'Group', exact: true }).boundingBox();
    expect(step?.height).toBeGreaterThanOrEqual(44);
    await must(facilitator.run(closeRound, { roundId }));
    await expect(page.getByRole('status').filter({ hasText: 'Voting is closed.' })).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'Voting is closed' })).toBeVisible();
    await expect(page.getByText('Choose what matters')).toHaveCount(0);
    await expect(menu).toBeFocused();
    await must(facilitator.run(revealRound, { roundId }));
    await page.getByRole('link', { name: 'See the result' }).click();
    await expect(page.getByRole('table', { name: 'The whole list' }).getByRole('row')).toHaveCount(2);
    await page.getByText('Nobody chose these 39').click();
    await expect(page.locator('.eb-unchosen').getByText('Somewhere warm to sit and talk, number 1', { exact: true })).toBeVisible();
    await expect(page.getByText(/place 2|2, shared/)).toHaveCount(0);
    await page.getByRole('link', { name: 'Get the files' }).click();
    await expect(page.getByRole('heading', { name: 'Take away the results' })).toBeVisible();
  });

  test('[I1] [I2] to show the result is one act: whoever does it is led there, and everybody else is offered the way', async ({ browser }) => {
    await bring('vote');
    const roundId = await openIdeaRound(facilitator, ideaIds, 5);
    const { page: other } = await openBrowser(browser, 'Ann');
    await enter(other, await joinOverHttp(server.url, facilitator));
    await must(facilitator.run(closeRound, { roundId }));
    const { page } = await openBrowser(browser, 'Fay');
    await enter(page, facilitator.cookie);
    await page.getByRole('button', { name: 'Show the result to everybody' }).click();
    await expect(page.getByRole('heading', { name: 'What people chose' })).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
    await expect(other.getByText('Everybody is now looking at the results.')).toBeVisible();
    await expect(other.getByRole('heading', { name: 'The result is out' })).toBeVisible();
    await expect(other.getByRole('link', { name: 'See the result' })).toBeVisible();
    await other.getByRole('button', { name: 'Go there' }).click();
    await expect(other.getByRole('heading', { name: 'What people chose' })).toBeVisible();
  });

  test('[I1] a group that is at another step stays there when a result is shown', async ({ browser }) => {
    await bring('vote');
    const roundId = await openIdeaRound(facilitator, ideaIds, 5);
    await must(facilitator.run(closeRound, { roundId }));
    const { page } = await openBrowser(browser, 'Fay');
    await enter(page, facilitator.cookie);
    await bring('collect');
    await page.getByRole('button', { name: 'Stay here' }).click();
    await page.getByRole('button', { name: 'Show the result to everybody' }).click();
    await expect(page.getByRole('heading', { name: 'Everybody can see the result now' })).toBeFocused();
    expect(facilitator.read('activities', readFirst(facilitator).steps.collect)?.state).toBe('open');
    await page.getByRole('link', { name: 'Go to the result' }).click();
    await expect(page.getByRole('heading', { name: 'What people chose' })).toBeVisible();
  });

  test('[S2] a private link that is shown goes on paper only by its own button, and one that is forgotten is said to be', async ({ browser }) => {
    const { page } = await openBrowser(browser, 'Fay');
    await enter(page, facilitator.cookie);
    await page.getByRole('button', { name: 'Make a new private link' }).click();
    const link = page.locator('.eb-setup__private .eb-setup__poster-link');
    await expect(link).toContainText('#facilitator=');
    // A phone's print() returns at once, long before the paper is drawn.
    await page.evaluate(() => (window.print = () => undefined));
    await page.emulateMedia({ media: 'print' });
    await expect(link).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Print it' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(link).toBeVisible();
    await page.keyboard.down('Control');
    await expect(link).toBeHidden();
    await page.keyboard.up('Control');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Print this' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.eb-setup__words')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Get ready' })).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.getByRole('heading', { name: 'Get ready' })).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('main').getByText('Older links still work.')).toBeVisible();
    const before = await link.textContent();
    await page.getByRole('button', { name: 'Stop all older links' }).click();
    await page.getByRole('button', { name: 'Stop them' }).click();
    await expect(page.locator('main').getByText('Older links no longer work. Keep this new one.')).toBeVisible();
    expect(await link.textContent()).not.toBe(before);
    await expect(page.getByRole('button', { name: 'Stop all older links' })).toBeFocused();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByText('Forget me on this phone or computer').click();
    await page.getByRole('button', { name: 'Forget me', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'We have forgotten you here' })).toBeFocused();
    await expect(page.getByText('A test workshop')).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('link', { name: 'Start a workshop' })).toBeVisible();
  });

  test('[I1] a double click moves everybody one step, whatever comes under the pointer between its two clicks', async ({ browser }) => {
    await bring('collect');
    const { page } = await openBrowser(browser, 'Fay', { viewport: { width: 1440, height: 900 } });
    await enter(page, facilitator.cookie);
    await page.getByRole('button', { name: 'Next: group the ideas' }).dblclick({ delay: 60 });
    await expect(page.getByText('People can put ideas into groups now.')).toBeVisible();
    // What comes over the page pushes another step under the pointer: here, all of the page is that step after one click.
    const link = await page.getByRole('link', { name: 'Vote', exact: true }).boundingBox();
    const [x, y] = [(link?.x ?? 0) + (link?.width ?? 0) / 2, (link?.y ?? 0) + (link?.height ?? 0) / 2];
    await page.evaluate(() => {
      const link = [...document.querySelectorAll<HTMLElement>('.eb-nav__link')][3];
      addEventListener('click', () => link !== undefined && Object.assign(link.style, { position: 'fixed', inset: '0', zIndex: '99' }), { once: true });
    });
    await page.mouse.dblclick(x, y);
    await expect(page).toHaveURL(new RegExp(`#/step/${readFirst(facilitator).steps.vote}$`));
    await expect(page.getByRole('button', { name: 'Bring everybody here' })).toBeVisible();
    expect(facilitator.all('workshop').get('workshop')?.currentActivityId).toBe(readFirst(facilitator).steps.group);
  });

  test('[I2] [I3] Undo says what it takes back, and never moves the room', async ({ browser }) => {
    await bring('collect');
    const { page } = await openBrowser(browser, 'Fay', { viewport: { width: 1440, height: 900 } });
    await enter(page, facilitator.cookie);
    const box = page.getByRole('textbox', { name: /^Add an idea to / });
    await box.fill('Written by whoever runs it');
    await box.press('Enter');
    const undo = page.getByRole('banner').getByRole('button', { name: 'Undo: You added an idea.', exact: true }).first();
    await expect(undo).toHaveText('Undo: You added an idea.');
    await page.getByRole('button', { name: 'Next: group the ideas' }).click();
    await page.getByRole('button', { name: 'Next: vote' }).click();
    await expect(page.getByText('No vote is open. Set one up below.')).toBeVisible();
    await undo.click();
    await expect(page.locator('main').getByText('Undone: you added “Written by whoever runs it”.')).toBeVisible();
    await page.getByRole('link', { name: 'Group', exact: true }).click();
    await expect(page.locator('main').getByText(/^Undone: /)).toHaveCount(0, { timeout: 5000 });
    await expect(page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
    expect(facilitator.all('workshop').get('workshop')?.currentActivityId).toBe(readFirst(facilitator).steps.vote);
  });

  test('[I1] [I3] a question that was taken away can be brought back where that is said, by keyboard', async ({ browser }) => {
    const { page } = await openBrowser(browser, 'Fay');
    await enter(page, facilitator.cookie);
    await expect(page.getByRole('button', { name: 'Change: Ideas, question 1' })).toBeVisible();
    const menu = page.getByRole('button', { name: 'Change: What should change first?' });
    await menu.press('Enter');
    await page.getByRole('button', { name: 'Take away' }).press('Enter');
    await page.getByRole('button', { name: 'Take it away' }).press('Enter');
    const undo = page.getByRole('button', { name: 'Undo: bring back “What should change first?”' });
    await expect(undo).toBeFocused();
    await expect(page.locator('main').getByText('The question is gone. Undo brings it back.')).toBeVisible();
    await undo.press('Enter');
    await expect(menu).toBeFocused();
    await expect(undo).toHaveCount(0);
  });

  test('[I3] the agenda folds what is not begun and opens where the group is', async ({ browser }) => {
    const { page } = await openBrowser(browser, 'Fay');
    await enter(page, facilitator.cookie, '#/agenda');
    const open = (n: number) => page.getByRole('button', { name: `Open: Collect, question ${n}` });
    await expect(open(1)).toBeVisible();
    await expect(open(2)).toBeHidden();
    await page.getByText('Not begun. See the steps of question 2.').click();
    await open(2).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Agenda' }).click();
    await expect(page.getByText('The group is here. See the steps of question 2.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lock: Collect, question 2' })).toBeVisible();
    await expect(open(1)).toBeHidden();
  });

  async function bring(kind: 'collect' | 'vote'): Promise<void> {
    await must(facilitator.run(openStep, { activityId: readFirst(facilitator).steps[kind], keepLastOpen: false }));
  }

  async function enter(page: Page, cookie: string, hash = ''): Promise<void> {
    const [name = '', ...value] = cookie.split('=');
    await page.context().addCookies([{ name, value: value.join('='), url: server.url }]);
    await page.goto(`${server.url}/w/${facilitator.workshopId}${hash}`);
    await expectSaved(page);
  }
});
