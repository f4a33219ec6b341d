/** What people are told, and where the keyboard goes, when another changes what they may do or where the workshop is. */
import type { Browser, Page } from '@playwright/test';
import { openStep } from '@evenboard/shared/commands/agenda';
import { removePerson, restorePerson, setRole } from '@evenboard/shared/commands/people';
import { expectSaved, openBrowser } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { connectPerson, joinOverHttp, joinTestWorkshop, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { idOf, must, readFirst } from '../support/test-workshop.ts';

const QUESTION = 'What would help?';

test.describe('people', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;

  test.beforeEach(async () => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url, [QUESTION, 'What should change first?']);
    await facilitator.until(() => facilitator.all('areas').size > 0);
  });

  test.afterEach(async () => {
    await server.close();
  });

  test('[I2] [I3] the start is said once; focus goes to the question only from nothing', async ({ browser }) => {
    const [idle, busy] = [await enterAs(browser, 'Ann'), await enterAs(browser, 'Bea')];
    await expect(idle.getByRole('heading', { name: /You are in/ })).toBeVisible();
    await busy.getByRole('button', { name: 'Menu' }).click();
    await busy.getByText('My name', { exact: true }).click();
    const field = busy.getByRole('textbox', { name: /Your name/ });
    await field.fill('Bea, who is wri');
    await listen(idle);
    await listen(busy);
    await bring('collect');
    await expect(idle.getByRole('heading', { level: 1, name: QUESTION })).toBeFocused();
    await expect.poll(() => heard(idle)).toEqual(['The workshop has started. Everybody is now writing ideas.']);
    await expect.poll(() => heard(busy)).toEqual([
      `The workshop has started. Everybody is now writing ideas. The question is: ${QUESTION}`,
    ]);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('Bea, who is wri');
  });

  test('[I2] [I3] a hand-over tells both, seen and heard, and leaves the keyboard somewhere', async ({ browser }) => {
    await bring('collect');
    const cookie = await joinOverHttp(server.url, facilitator, 'Ada');
    const ada = await enter(browser, cookie);
    const fay = await enter(browser, facilitator.cookie, '#/people');
    await expectSaved(ada);
    const box = ada.getByRole('textbox', { name: /^Add an idea to / });
    await box.fill('Half an id');
    await listen(ada);
    await listen(fay);
    await fay.getByRole('button', { name: 'Change: Ada' }).click();
    await fay.getByText('Hand over to them').click();
    await fay.getByRole('button', { name: 'Hand over', exact: true }).click();
    await expect(fay.getByText('Ada runs the workshop now, and you take part', { exact: true })).toBeFocused();
    await expect.poll(() => heard(fay)).toEqual([
      'Ada runs the workshop now, and you take part. You can write ideas, put them in groups, and vote.',
    ]);
    await expect(ada.getByText('You run the workshop now', { exact: true })).toBeVisible();
    await expect.poll(() => heard(ada)).toEqual([
      'You run the workshop now. You start each step and close it. “Menu” has the agenda and the people.',
    ]);
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('Half an id');
    await ada.getByRole('link', { name: 'Get my private link' }).click();
    await expect(ada.getByRole('heading', { name: 'Get ready' })).toBeVisible();
    await fay.getByRole('button', { name: 'All right' }).press('Enter');
    await expect(fay.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('[I3] [C2] [S3] who is taken out is told kindly, keeps their words, and comes back when let in', async ({ browser }) => {
    await bring('collect');
    const cookie = await joinOverHttp(server.url, facilitator, 'Sam');
    const sam = await enter(browser, cookie);
    await expectSaved(sam);
    await sam.getByRole('textbox', { name: /^Add an idea to / }).fill('Somewhere to sit at night');
    await listen(sam);
    const id = await idBehind(cookie);
    await must(facilitator.run(removePerson, { id }));
    await expect(sam.getByRole('heading', { level: 1, name: 'You are no longer in this workshop' })).toBeFocused();
    await expect.poll(() => heard(sam)).toEqual([
      'A person who runs it took you out. It may be a mistake. Your ideas stay on the board.',
    ]);
    await expect(sam).toHaveTitle(/You are no longer in this workshop/);
    await expect(sam.getByText('Ask the person who runs it to let you back in.')).toBeVisible();
    await expect(sam.getByText('Somewhere to sit at night', { exact: true })).toBeVisible();
    await expect(sam.getByRole('button', { name: 'Copy: Somewhere to sit at night' })).toBeVisible();
    await must(facilitator.run(restorePerson, { id }));
    await expect(sam.getByRole('textbox', { name: /^Add an idea to / })).toHaveValue('Somewhere to sit at night');
  });

  test('[I1] [I3] taking out is said, keeps the keyboard on the list, and can be undone', async ({ browser }) => {
    for (const name of ['Ann', '', '', 'Bea']) await joinOverHttp(server.url, facilitator, name);
    const fay = await enter(browser, facilitator.cookie, '#/people');
    await expect(fay.getByText('You', { exact: true })).toBeVisible();
    await takeOut(fay, 'Ann');
    await expect(changeButton(fay, 'Person 3 (no name)')).toBeFocused();
    await expect(fay.getByRole('status').filter({ hasText: 'Ann is out of the workshop. You can undo this.' })).toHaveCount(1);
    await fay.getByRole('button', { name: 'Undo: let Ann back in' }).press('Enter');
    await expect(changeButton(fay, 'Ann')).toBeFocused();
    await expect(fay.getByRole('status').filter({ hasText: 'Ann is back in the workshop.' })).toHaveCount(1);
    await takeOut(fay, 'Bea');
    await expect(fay.getByRole('heading', { level: 1, name: 'People' })).toBeFocused();
    await fay.getByText('People you took out (1)').click();
    await fay.getByRole('button', { name: 'Let back in: Bea' }).press('Enter');
    await expect(changeButton(fay, 'Bea')).toBeFocused();
    await expect(fay.getByText(/^People you took out/)).toHaveCount(0);
  });

  test('[I3] [S6] people without a name are told apart, for facilitators only', async ({ browser }) => {
    const [one] = [await joinTestWorkshop(server.url, facilitator), await joinTestWorkshop(server.url, facilitator)];
    const fay = await enter(browser, facilitator.cookie, '#/people');
    const rows = fay.getByRole('listitem').filter({ hasText: '(no name)' });
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText('You');
    await expect(rows.nth(1)).toContainText(/Person 2 \(no name\).*Takes part · Joined at \d\d:\d\d · Here now/s);
    one.close();
    await expect(rows.nth(1)).toContainText('Not here now');
    await expect(rows.nth(2)).toContainText('· Here now');
  });

  test('[I3] [S6] a person without a name is told their own number on the list, and it stays theirs', async ({ browser }) => {
    for (const name of ['Ann', '']) await joinOverHttp(server.url, facilitator, name);
    const nameless = await enter(browser, await joinOverHttp(server.url, facilitator, ''));
    await nameless.getByRole('button', { name: 'Menu' }).click();
    await nameless.getByRole('button', { name: 'My name' }).click();
    await expect(nameless.getByText('You gave no name. Whoever runs the workshop sees you as person 4.')).toBeVisible();
    const fay = await enter(browser, facilitator.cookie, '#/people');
    await expect(fay.getByText('Who has no name here sees their number in “Menu”, “My name”.')).toBeVisible();
    await expect(changeButton(fay, 'Person 3 (no name)')).toBeVisible();
    await expect(changeButton(fay, 'Person 4 (no name)')).toBeVisible();
  });

  test('[I2] the keyboard goes on when another facilitator takes out the person whose row it is on', async ({ browser }) => {
    const other = await joinTestWorkshop(server.url, facilitator, 'Cat');
    const [ann] = [await joinTestWorkshop(server.url, facilitator, 'Ann'), await joinTestWorkshop(server.url, facilitator, 'Bea')];
    await must(facilitator.run(setRole, { id: idOf(other), role: 'facilitator' }));
    const fay = await enter(browser, facilitator.cookie, '#/people');
    await changeButton(fay, 'Ann').focus();
    await must(other.run(removePerson, { id: idOf(ann) }));
    await expect(changeButton(fay, 'Bea')).toBeFocused();
  });

  test('[I3] an import can go to any question’s area, and the way back says where it leads', async ({ browser }) => {
    const fay = await enter(browser, facilitator.cookie, '#/bring-in');
    await expect(fay.getByRole('link', { name: 'Back to “Get ready”' })).toBeVisible();
    await fay.getByRole('textbox', { name: 'Paste your ideas here' }).fill('A warm room\nA kind word');
    await fay.getByRole('button', { name: 'Look at the ideas' }).click();
    const where = fay.getByRole('combobox', { name: 'Where do they go?' });
    await expect(where.locator('optgroup')).toHaveCount(2);
    await expect(where).toHaveAccessibleDescription(`Under the question: ${QUESTION}`);
    await where.selectOption(await where.locator('optgroup').nth(1).locator('option').first().getAttribute('value'));
    await expect(where).toHaveAccessibleDescription('Under the question: What should change first?');
    await fay.getByRole('button', { name: 'Bring 2 ideas in' }).click();
    await expect(fay.locator('main').getByText('All 2 ideas are in.')).toBeVisible();
    const second = [...facilitator.all('questions')].find(([, { text }]) => text !== QUESTION)?.[0];
    await facilitator.until(() => facilitator.all('places').size === 2);
    for (const { areaId } of facilitator.all('places').values()) expect(facilitator.read('areas', areaId)?.questionId).toBe(second);
  });

  async function bring(kind: 'collect' | 'vote'): Promise<void> {
    await must(facilitator.run(openStep, { activityId: readFirst(facilitator).steps[kind], keepLastOpen: false }));
  }

  async function enterAs(browser: Browser, name: string): Promise<Page> {
    return enter(browser, await joinOverHttp(server.url, facilitator, name));
  }

  async function enter(browser: Browser, cookie: string, hash = ''): Promise<Page> {
    const { page } = await openBrowser(browser, '');
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: server.url }]);
    await page.goto(`${server.url}/w/${facilitator.workshopId}${hash}`);
    await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();
    return page;
  }

  async function idBehind(cookie: string): Promise<string> {
    const person = await connectPerson(server.url, facilitator.workshopId, cookie);
    person.close();
    return idOf(person);
  }
});

function changeButton(page: Page, name: string) {
  return page.getByRole('button', { name: `Change: ${name}`, exact: true });
}

async function takeOut(page: Page, name: string): Promise<void> {
  await changeButton(page, name).press('Enter');
  await page.getByRole('button', { name: 'Take out of the workshop' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Take them out' }).press('Enter');
}

/** Begins to note what the app's polite regions say. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const note = () => {
      for (const region of document.querySelectorAll('.eb-hidden[role=status]')) {
        const words = (region.textContent ?? '').replace('\u00a0', '').trim();
        if (words !== '' && said[said.length - 1] !== words) said.push(words);
      }
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** All that was said since, but for a part of the screen being on its way. */
async function heard(page: Page): Promise<string[]> {
  const said: string[] = await page.evaluate(() => Reflect.get(window, 'said'));
  return said.filter((words) => !/^(This part is loading…|It is here now\.)$/.test(words));
}
