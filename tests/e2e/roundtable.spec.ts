/**
 * A roundtable from an empty machine to the files that people take away: 152 ideas, twelve people in browsers of their
 * own, and a server that is killed without warning in the middle of writing and again in the middle of the vote.
 */
import type { Browser } from '@playwright/test';
import {
  addIdeaInBrowser,
  expectSaved,
  goToOpenStep,
  joinInBrowser,
  openBrowser,
  organise,
  saveState,
  tabTo,
  type BrowserPerson,
} from '../support/browser-person.ts';
import { readOutcomeCsv, readOutcomeJson, readOutcomeMarkdown, recount, type Choice } from '../support/recount.ts';
import { IDEA_COUNT, readRoundtableIdeas } from '../support/roundtable-ideas.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';

const PEOPLE = 12;
const ideas = readRoundtableIdeas();

test.describe(`a roundtable with ${ideas.isReal ? 'the real ideas' : 'ideas of our own making'}`, () => {
  let server: ServerProcess;

  test.beforeAll(async () => {
    server = await startServerProcess();
  });

  test.afterAll(async () => {
    await server.close();
  });

  test('[J1] [J2] [C1] [V2] [V4] [O1] twelve people add, group and vote; two kills lose nothing; every figure equals a recount', async ({
    browser,
  }) => {
    test.setTimeout(420_000);
    const facilitator = await openBrowser(browser, 'Fay');
    const words = await organise(facilitator, server.url, {
      title: 'Ending rough sleeping',
      question: ideas.firstQuestion,
      file: { name: ideas.name, mimeType: 'text/csv', buffer: ideas.csv },
      count: IDEA_COUNT,
    });
    const people = await joinTwelve(browser, words);
    const [keyboard, , onPhone] = people;
    if (keyboard === undefined || onPhone === undefined) throw new Error('Twelve people were to join.');

    await test.step('collect: everybody adds, the server dies half-way', async () => {
      await facilitator.page.getByText('Look at the board').click();
      await facilitator.page.getByRole('button', { name: 'Start: collect ideas' }).click();
      const area = await firstArea(facilitator);
      await addByKeyboard(keyboard, area, textOf(0));
      await expectSaved(keyboard.page);
      for (const [place, person] of people.entries()) {
        if (place > 0 && place < 7) await addIdeaInBrowser(person, area, textOf(place), person === onPhone ? 'button' : 'enter');
      }
      for (const person of people.slice(0, 7)) await expectSaved(person.page);
      await server.kill();
      for (const [place, person] of people.entries()) {
        if (place < 7) continue;
        await expect(saveState(person.page)).toContainText('Not connected');
        await addIdeaInBrowser(person, area, textOf(place));
        await expect(saveState(person.page)).toContainText('1 change');
      }
      // One of them closes the page with the idea still waiting, and comes back later by the invitation.
      await people[7]?.page.goto('about:blank');
      await server.start();
      for (const person of [...people.slice(0, 7), ...people.slice(8)]) await expectSaved(person.page);
      await people[7]?.page.goto(`${server.url}/join/${words}`);
      await people[7]?.page.getByRole('link', { name: /Carry on/ }).click();
      for (const person of [facilitator, ...people]) {
        for (let place = 0; place < PEOPLE; place += 1) {
          await expect(person.page.getByText(textOf(place), { exact: true })).toHaveCount(1);
        }
      }
    });

    await test.step('group: by menu, by drag, and back', async () => {
      await facilitator.page.getByRole('button', { name: 'Next: group the ideas' }).click();
      for (const person of people) await goToOpenStep(person);
      await groupByMenu(onPhone, 0, 'Group of the phone');
      await moveByMenu(people[3], 1, 'Group of the phone');
      await dragOnto(people[4], 2, 3);
      await nameNewestGroup(people[4], 'Group of the drag');
      await moveByMenu(people[5], 4, 'Group of the drag');
      await people[5]?.page.getByRole('banner').getByRole('button', { name: /^Undo/ }).first().click();
      await expect(groupOf(people[6], 'Group of the drag').getByText(textOf(4), { exact: true })).toHaveCount(0);
      await expect(groupOf(people[6], 'Group of the phone').getByText(textOf(1), { exact: true })).toHaveCount(1);
      await expect(groupOf(people[6], 'Group of the drag').getByText(textOf(3), { exact: true })).toHaveCount(1);
    });

    const ballots = await test.step('vote: in secret, changed, over a reload and a second kill', async () => {
      await facilitator.page.getByRole('button', { name: 'Next: vote' }).click();
      await facilitator.page.getByRole('button', { name: 'Open the vote' }).click();
      for (const person of people) await goToOpenStep(person);
      const cast: Choice[][] = [];
      for (const [place, person] of people.entries()) {
        if (place === 6) {
          await server.kill();
          await server.start();
        }
        cast.push(await voteInBrowser(person, place));
      }
      await onPhone.page.reload();
      for (const choice of cast[2] ?? []) await expect(voteButton(onPhone, choice.letter, 'Voted for')).toBeVisible();
      await expect(facilitator.page.getByText(`${PEOPLE} of ${PEOPLE} people have voted`)).toBeVisible();
      return cast;
    });

    await test.step('close and reveal', async () => {
      await facilitator.page.getByRole('button', { name: 'Close the vote' }).click();
      await facilitator.page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
      await facilitator.page.getByRole('button', { name: 'Show the result to everybody' }).click();
      for (const person of people) await goToOpenStep(person);
    });

    await test.step('what is shown and what is taken away equal a recount', async () => {
      const counted = recount(ballots);
      for (const person of [facilitator, keyboard, onPhone]) {
        const rows = person.page.getByRole('table', { name: 'The whole list' }).getByRole('row');
        for (const { text, rank, people: number } of counted) {
          const row = rows.filter({ has: person.page.getByText(text, { exact: true }) }).first();
          await expect(row.getByRole('cell').first()).toHaveText(rank.isShared ? `${rank.place}, shared` : `${rank.place}`);
          await expect(row).toContainText(`${number}`);
        }
      }
      const id = /\/w\/([0-9a-v]{20})/.exec(facilitator.page.url())?.[1] ?? '';
      const download = async (format: string) => {
        const response = await facilitator.page.request.get(`${server.url}/w/${id}/outcome.${format}`);
        return response.text();
      };
      expect(readOutcomeJson(await download('json'))).toEqual(counted);
      expect(readOutcomeCsv(await download('csv'))).toEqual(counted);
      expect(readOutcomeMarkdown(await download('md'))).toEqual(counted);
    });
  });

  async function joinTwelve(browser: Browser, words: string): Promise<BrowserPerson[]> {
    const people: BrowserPerson[] = [];
    for (let place = 0; place < PEOPLE; place += 1) {
      const isPhone = place === 2;
      const person = await openBrowser(browser, `Person ${place + 1}`, isPhone ? { viewport: { width: 320, height: 640 }, hasTouch: true } : {});
      await joinInBrowser(person, server.url, words, place % 2 === 0 ? 'words' : 'link');
      people.push(person);
    }
    return people;
  }
});

function textOf(place: number): string {
  return `A thought of person ${place + 1}: somewhere warm, number ${place + 1}`;
}

async function firstArea(person: BrowserPerson): Promise<string> {
  const label = await person.page.getByText(/^Add an idea to /).first().innerText();
  return label.replace(/^Add an idea to /, '');
}

async function addByKeyboard(person: BrowserPerson, area: string, text: string): Promise<void> {
  const { page } = person;
  await tabTo(page, page.getByRole('textbox', { name: `Add an idea to ${area}` }));
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

function groupOf(person: BrowserPerson | undefined, name: string) {
  if (person === undefined) throw new Error('There is no such person.');
  return person.page.getByRole('region', { name }).or(person.page.getByRole('group', { name })).first();
}

async function openMove(person: BrowserPerson, place: number) {
  await person.page.getByRole('button', { name: `Move: A thought of person ${place + 1}:` }).click();
  return person.page.getByRole('dialog', { name: /Move/ });
}

async function groupByMenu(person: BrowserPerson, place: number, name: string): Promise<void> {
  const dialog = await openMove(person, place);
  await dialog.getByRole('button', { name: 'A new group' }).first().click();
  await nameNewestGroup(person, name);
}

async function moveByMenu(person: BrowserPerson | undefined, place: number, group: string): Promise<void> {
  if (person === undefined) throw new Error('There is no such person.');
  const dialog = await openMove(person, place);
  await dialog.getByRole('button', { name: group }).first().click();
  await expect(groupOf(person, group).getByText(textOf(place), { exact: true })).toHaveCount(1);
}

async function nameNewestGroup(person: BrowserPerson | undefined, name: string): Promise<void> {
  if (person === undefined) throw new Error('There is no such person.');
  const { page } = person;
  const box = page.getByRole('textbox', { name: /name/i }).first();
  await box.fill(name);
  await box.press('Enter');
  await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
}

async function dragOnto(person: BrowserPerson | undefined, from: number, onto: number): Promise<void> {
  if (person === undefined) throw new Error('There is no such person.');
  const { page } = person;
  const source = page.getByRole('listitem').filter({ hasText: textOf(from) }).last();
  const target = page.getByRole('listitem').filter({ hasText: textOf(onto) }).last();
  await source.scrollIntoViewIfNeeded();
  const start = await source.boundingBox();
  const end = await target.boundingBox();
  if (start === null || end === null) throw new Error('An idea is not on the screen.');
  await page.mouse.move(start.x + 30, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + 45, start.y + 35, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
  await page.mouse.up();
}

function voteButton(person: BrowserPerson, letter: string, state: 'Vote for' | 'Voted for') {
  return person.page.getByRole('button', { name: new RegExp(`^${state} ${letter}\\.`) });
}

/** Which letters a person chooses: a pattern with a clear first place and ties. */
function lettersOf(place: number): string[] {
  return ['A', ['B', 'C', 'D'][place % 3] ?? 'B', ['E', 'F'][place % 2] ?? 'E'].filter((_, turn) => !(turn === 0 && place % 4 === 3));
}

async function voteInBrowser(person: BrowserPerson, place: number): Promise<Choice[]> {
  const letters = lettersOf(place);
  // Everybody first votes for G and takes it back: what counts is the last ballot.
  await voteButton(person, 'G', 'Vote for').click();
  await voteButton(person, 'G', 'Voted for').click();
  const choices: Choice[] = [];
  for (const letter of letters) {
    const button = voteButton(person, letter, 'Vote for');
    const item = person.page.getByRole('listitem').filter({ has: button });
    const text = await item.getByRole('paragraph').first().innerText();
    await button.click();
    await expect(voteButton(person, letter, 'Voted for')).toBeVisible();
    choices.push({ letter, text });
  }
  await expectSaved(person.page);
  return choices;
}
