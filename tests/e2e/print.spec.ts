/** What comes out of a printer: words that can be taken home, and nothing that can only be pressed. */
import type { Browser, Page } from '@playwright/test';
import { castBallot } from '@evenboard/shared/commands/cast';
import { setMeaning } from '@evenboard/shared/commands/glossary';
import { createCluster } from '@evenboard/shared/commands/groups';
import { addIdea, hideIdea } from '@evenboard/shared/commands/ideas';
import { closeRound, openRound, revealRound } from '@evenboard/shared/commands/rounds';
import { openBrowser } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { connectPerson, joinOverHttp, joinTestWorkshop, newTestId, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { must, newIdeaArgs, openIdeaRound, openSteps, ORDER, readFirst, seedIdeas } from '../support/test-workshop.ts';

const QUESTION = 'What would make it easier to ask for help?';
/** A term of the word list is a button on the screen, and a word on paper. */
const PRESSED = 'button:not(.eb-term), textarea, input, select, nav, summary:not(.eb-unchosen > summary)';

test.describe('on paper', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;
  let cookie: string;
  let ideaIds: string[];

  test.beforeEach(async () => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url, [QUESTION, 'What should change first?']);
    await facilitator.until(() => facilitator.all('areas').size > 0);
    ideaIds = await seedIdeas(facilitator, ['A warm place near the shelter', 'A key worker', 'A phone line', 'Tea', 'Soup', 'Shoes']);
    await must(facilitator.run(setMeaning, { id: newTestId(), term: 'shelter', meaning: 'A place to sleep.' }));
    await openSteps(facilitator, ['collect', 'group']);
    cookie = await joinOverHttp(server.url, facilitator, 'Ann');
  });

  test.afterEach(async () => {
    await server.close();
  });

  test('[I3] [S6] a board has its question, areas, groups and ideas, in black on white, and not whose they are', async ({ browser }) => {
    const ann = await connectPerson(server.url, facilitator.workshopId, cookie);
    await must(ann.run(addIdea, newIdeaArgs(ann, 'An idea of mine')));
    const hidden = newIdeaArgs(ann, 'What nobody is to read');
    await must(ann.run(addIdea, hidden));
    ann.close();
    await must(facilitator.run(hideIdea, { id: hidden.id, noticeId: newTestId(), reason: 'It names a person.' }));
    const moves = ideaIds.slice(0, 2).map((ideaId) => ({ ideaId, order: ORDER }));
    await must(facilitator.run(createCluster, { id: newTestId(), areaId: readFirst(facilitator).areaId, name: 'Warm and dry', order: ORDER, moves }));
    const page = await openBoard(browser, 'collect');
    await page.getByRole('textbox', { name: /^Add an idea to / }).fill('Half a thought');
    for (const step of ['collect', 'group'] as const) {
      await show(page, step);
      await onPaper(page);
      for (const words of ['A test workshop', QUESTION, 'Warm and dry', 'Not in a group', 'An idea of mine', 'Shoes']) {
        await expect(page.getByText(words, { exact: true })).toBeVisible();
      }
      await expect(page.getByText('A warm place near the shelter')).toBeVisible();
      for (const words of ['Yours', 'Your idea was hidden', 'Saved', 'Half a thought', 'What nobody is to read']) {
        await expect(page.getByText(words, { exact: true }).filter({ visible: true })).toHaveCount(0);
      }
      expect(await page.locator('.eb-idea').first().evaluate((note) => getComputedStyle(note).breakInside)).toBe('avoid');
    }
  });

  test('[I3] [V3] a result has its words, its places and its bars, and no place for what nobody chose', async ({ browser }) => {
    await openSteps(facilitator, ['vote']);
    const voters = await Promise.all(Array.from({ length: 5 }, () => joinTestWorkshop(server.url, facilitator)));
    const roundId = await openIdeaRound(facilitator, ideaIds, 3);
    const [first = '', second = ''] = ideaIds;
    for (const voter of voters) await must(voter.run(castBallot, { roundId, choices: { [first]: 1, [second]: 1 } }));
    await must(facilitator.run(closeRound, { roundId }));
    await must(facilitator.run(revealRound, { roundId }));
    const page = await openBoard(browser, 'results');
    await onPaper(page);
    await expect(page.getByText(/” come first together\. 5 people chose each\.$/)).toBeVisible();
    const table = page.getByRole('table', { name: 'The whole list' });
    await expect(table.getByRole('row', { name: '1, shared A key worker 5 people' })).toBeVisible();
    await expect(page.locator('.eb-bar').getByText('A key worker')).toBeVisible();
    await expect(page.getByText('Nobody chose these 4')).toBeVisible();
    await expect(page.getByText('Shoes')).toBeVisible();
    await expect(page.getByText('3, shared')).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.getByText('Shoes')).toBeHidden();
  });

  test('[I3] a result on paper has what is inside each group, chosen or not, told that it is printed or not', async ({ browser }) => {
    await openSteps(facilitator, ['vote']);
    const { questionId, areaId } = readFirst(facilitator);
    const groups = [['Warm and dry', ideaIds.slice(0, 1)], ['Somebody there', ideaIds.slice(1, 2)]] as const;
    const options = [];
    for (const [name, inside] of groups) {
      const id = newTestId();
      await must(facilitator.run(createCluster, { id, areaId, name, order: ORDER, moves: inside.map((ideaId) => ({ ideaId, order: ORDER })) }));
      options.push({ id, kind: 'cluster' as const, ideaIds: [...inside] });
    }
    for (const id of ideaIds.slice(2)) options.push({ id, kind: 'idea' as const, ideaIds: [id] });
    const roundId = newTestId();
    await must(facilitator.run(openRound, { id: roundId, questionId, budget: 3, cap: 1, options }));
    const voters = await Promise.all(Array.from({ length: 5 }, () => joinTestWorkshop(server.url, facilitator)));
    for (const voter of voters) {
      await must(voter.run(castBallot, { roundId, choices: { [options[0]?.id ?? '']: 1 } }));
    }
    await must(facilitator.run(closeRound, { roundId }));
    await must(facilitator.run(revealRound, { roundId }));
    const page = await openBoard(browser, 'results');
    const inside = [page.locator('.eb-ranking').getByText('A warm place near the shelter'), page.locator('.eb-unchosen').getByText('A key worker')];
    for (const idea of inside) await expect(idea).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    for (const idea of inside) await expect(idea).toBeVisible();
    await onPaper(page);
    for (const idea of inside) await expect(idea).toBeVisible();
  });

  async function openBoard(browser: Browser, step: Step): Promise<Page> {
    const { page } = await openBrowser(browser, 'Ann', { colorScheme: 'dark' });
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: server.url }]);
    await show(page, step);
    // What paper needs comes after the board, and at the same time as what holds its handler.
    await expect.poll(() => page.evaluate(() => window.onbeforeprint !== null)).toBe(true);
    return page;
  }

  async function show(page: Page, step: Step): Promise<void> {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${server.url}/w/${facilitator.workshopId}#/step/${readFirst(facilitator).steps[step]}`);
    await expect(page.locator(step === 'results' ? '.eb-result' : '.eb-board')).toBeVisible();
  }
});

type Step = 'collect' | 'group' | 'results';

async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator(PRESSED).filter({ visible: true })).toHaveCount(0);
  const colours = await page.locator('h1').evaluate((title) => [getComputedStyle(title).color, getComputedStyle(document.body).backgroundColor]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
}
