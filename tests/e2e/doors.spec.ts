/** Ways in and out: links and their secrets, the same person on another phone, being taken out, being told why. */
import { openStep } from '@evenboard/shared/commands/agenda';
import { addIdea } from '@evenboard/shared/commands/ideas';
import { openRound } from '@evenboard/shared/commands/rounds';
import { ordersAfter } from '@evenboard/shared/domain/order-key';
import { expectSaved, openBrowser, tabTo } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { joinTestWorkshop, newTestId, startTestWorkshop, type TestPerson } from '../support/test-person.ts';

test.describe('doors', () => {
  let server: ServerProcess;

  test.beforeEach(async () => {
    server = await startServerProcess();
  });

  test.afterEach(async () => {
    await server.close();
  });

  test('[S2] the private link is never in the address, in a request or in a pasted address', async ({ browser }) => {
    const facilitator = await openBrowser(browser, 'Fay');
    const { page } = facilitator;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.url}/start`);
    await page.getByLabel('Title').fill('A day');
    await page.getByLabel('Questions').fill('What would help?');
    await page.getByRole('button', { name: 'Start the workshop' }).click();
    await page.waitForURL(/\/w\/[0-9a-v]{20}/);
    await expect(page.getByText(/#facilitator=/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Show my private link' }).click();
    const link = await page.locator('input[value*="#facilitator="]').inputValue();
    const secret = link.split('=')[1] ?? '';
    expect(secret.length).toBeGreaterThan(20);
    expect(page.url()).not.toContain(secret);
    expect(asked.filter((url) => url.includes(secret))).toEqual([]);

    const stranger = await openBrowser(browser, 'Sam');
    await stranger.page.goto(page.url());
    await expect(stranger.page.getByRole('button', { name: 'Join', exact: true })).toBeVisible();

    const laptop = await openBrowser(browser, 'Fay again');
    await laptop.page.goto(link);
    await laptop.page.waitForURL(/\/w\/[0-9a-v]{20}/);
    await expect(laptop.page.getByRole('heading', { name: 'Get ready' })).toBeVisible();
    expect(laptop.page.url()).not.toContain(secret);
  });

  test('[V1] [I1] a vote by keyboard alone is the same vote on another phone', async ({ browser }) => {
    const facilitator = await startTestWorkshop(server.url);
    await prepareVote(facilitator, await joinTestWorkshop(server.url, facilitator));
    const person = await openBrowser(browser, 'Kim');
    const { page } = person;
    await page.goto(await joinAddress(facilitator));
    await page.keyboard.press('Tab');
    await tabTo(page, page.getByRole('button', { name: 'Join', exact: true }));
    await page.keyboard.press('Enter');
    const choice = page.getByRole('button', { name: /^Vote for B\./ });
    await choice.waitFor();
    await tabTo(page, choice);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: /^Voted for B\./ })).toBeFocused();
    await expectSaved(page);

    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByText('Carry on on another phone').first().click();
    await page.getByRole('button', { name: 'Get my link' }).click();
    const link = await page.locator('input[value*="#me="]').inputValue();
    const phone = await openBrowser(browser, 'Kim’s phone', { viewport: { width: 320, height: 640 }, hasTouch: true });
    await phone.page.goto(link);
    await expect(phone.page.getByRole('button', { name: /^Voted for B\./ })).toBeVisible();
    await phone.page.getByRole('button', { name: /^Voted for B\./ }).tap();
    await phone.page.getByRole('button', { name: /^Vote for A\./ }).tap();
    await expect(page.getByRole('button', { name: /^Voted for A\./ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Vote for B\./ })).toBeVisible();
  });

  test('[S6] whose idea is hidden is told why, with their words; to everybody else the words are gone', async ({ browser }) => {
    const facilitator = await startTestWorkshop(server.url);
    await facilitator.run(openStep, { activityId: steps(facilitator).collect, keepLastOpen: false });
    const author = await openBrowser(browser, 'Ann');
    await author.page.goto(await joinAddress(facilitator));
    await author.page.getByRole('button', { name: 'Join', exact: true }).click();
    const box = author.page.getByRole('textbox', { name: /^Add an idea to / });
    await box.fill('Mrs Smith at number 4 drinks');
    await box.press('Enter');
    await expectSaved(author.page);
    const other = await openBrowser(browser, 'Bob');
    await other.page.goto(await joinAddress(facilitator));
    await other.page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(other.page.getByText('Mrs Smith at number 4 drinks')).toBeVisible();
    const [id = ''] = [...facilitator.all('ideas').keys()];
    await facilitator.send('idea.hide', { id, noticeId: newTestId(), reason: 'It names a person.' });
    await author.page.getByRole('button', { name: 'Read why' }).click();
    await expect(author.page.getByText('It names a person.')).toBeVisible();
    await expect(author.page.locator('blockquote')).toHaveText('Mrs Smith at number 4 drinks');
    await expect(other.page.getByText('Mrs Smith at number 4 drinks')).toHaveCount(0);
    await other.page.reload();
    await expectSaved(other.page);
    expect(await other.page.content()).not.toContain('Mrs Smith');
  });

  test('[S6] a shared computer keeps nothing of the person before, once the browser is closed', async ({ browser }) => {
    const facilitator = await startTestWorkshop(server.url);
    await facilitator.run(openStep, { activityId: [...facilitator.all('questions').values()][0]?.steps.collect ?? '', keepLastOpen: false });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(await joinAddress(facilitator));
    await page.getByRole('button', { name: 'Join on a shared computer' }).click();
    await page.getByRole('textbox', { name: /^Add an idea to / }).fill('Written in the library');
    await page.getByRole('button', { name: /^Add idea to / }).click();
    await expectSaved(page);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    // What a browser keeps when it is closed: cookies with an end of their own.
    const kept = (await context.cookies()).filter(({ expires }) => expires !== -1);
    expect(kept).toEqual([]);
    await page.close();
    await context.clearCookies();
    const next = await context.newPage();
    await next.goto(await joinAddress(facilitator));
    await expect(next.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
    await expect(next.getByText('You joined before on this phone or computer.')).toHaveCount(0);
    await context.close();
  });

  test('[S3] somebody who is taken out is told so, and the door stays shut', async ({ browser }) => {
    const facilitator = await startTestWorkshop(server.url);
    const person = await openBrowser(browser, 'Ann');
    await person.page.goto(await joinAddress(facilitator));
    await person.page.getByRole('button', { name: 'Join', exact: true }).click();
    await expectSaved(person.page);
    const found = [...facilitator.allPrivate('people')].find(([, other]) => other.role === 'participant');
    await facilitator.send('person.remove', { id: found?.[0] ?? '' });
    await expect(person.page.getByRole('heading', { name: 'You are no longer in this workshop' })).toBeVisible();
    await person.page.goto(await joinAddress(facilitator));
    await expect(person.page.getByRole('heading', { name: 'You are no longer in this workshop' })).toBeVisible();
  });

  function steps(person: TestPerson) {
    const [question] = [...person.all('questions').values()];
    if (question === undefined) throw new Error('The workshop has no question.');
    return question.steps;
  }

  async function joinAddress(facilitator: TestPerson): Promise<string> {
    const links = await fetch(`${server.url}/api/workshops/${facilitator.workshopId}/links`, {
      headers: { cookie: facilitator.cookie },
    });
    return ((await links.json()) as { join: string }).join;
  }

  async function prepareVote(facilitator: TestPerson, writer: TestPerson): Promise<void> {
    const { collect, vote } = steps(facilitator);
    await facilitator.run(openStep, { activityId: collect, keepLastOpen: false });
    const [areaId = ''] = [...writer.all('areas').keys()];
    const ids = ordersAfter(null, 3).map((order) => ({ order, id: newTestId() }));
    for (const { id, order } of ids) {
      const idea = { id, areaId, clusterId: null, order, text: `Choice ${order}`, showName: false, showPerspective: false };
      await writer.run(addIdea, idea);
    }
    await facilitator.run(openStep, { activityId: vote, keepLastOpen: false });
    const [questionId = ''] = [...facilitator.all('questions').keys()];
    const options = ids.map(({ id }) => ({ id, kind: 'idea' as const, ideaIds: [id] }));
    await facilitator.run(openRound, { id: newTestId(), questionId, budget: 2, cap: 1, options });
  }
});
