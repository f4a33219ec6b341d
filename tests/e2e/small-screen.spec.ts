/** A nervous person on a small phone, with a keyboard and a screen reader, among others who change things meanwhile. */
import type { Locator, Page } from '@playwright/test';
import { openStep } from '@evenboard/shared/commands/agenda';
import { createCluster } from '@evenboard/shared/commands/groups';
import { addIdea, hideIdea, removeIdea } from '@evenboard/shared/commands/ideas';
import { orderBetween } from '@evenboard/shared/domain/order-key';
import { expectSaved } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { joinTestWorkshop, newTestId, startTestWorkshop, type TestPerson } from '../support/test-person.ts';

const START = 'Somewhere warm and dry to sit and talk, open every day of the week, with tea, where nobody asks';

test.describe('a small screen', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;
  let other: TestPerson;

  test.use({ viewport: { width: 320, height: 640 } });

  test.beforeEach(async () => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url, ['What would help people who sleep rough in our town this winter?']);
    other = await joinTestWorkshop(server.url, facilitator);
    await facilitator.run(openStep, { activityId: steps().collect, keepLastOpen: false });
  });

  test.afterEach(async () => {
    await server.close();
  });

  test('[I1] has a box to write in on the first screen, and the way to one from the end of the board', async ({ page }) => {
    for (let place = 0; place < 12; place += 1) await remoteIdea(`Idea ${place} of the others`);
    await joinBoard(page);
    const box = page.getByRole('textbox', { name: /^Add an idea to / });
    const place = await box.boundingBox();
    expect((place?.y ?? 999) + (place?.height ?? 999)).toBeLessThanOrEqual(640);
    const jump = page.getByRole('button', { name: 'Write an idea' });
    await expect(jump).toHaveCount(0);
    await page.getByText('Idea 11 of the others').scrollIntoViewIfNeeded();
    await jump.press('Enter');
    await expect(box).toBeFocused();
    await expect(jump).toHaveCount(0);
  });

  test('[I2] tells of a hidden idea in sight, moves nothing, and gives the focus back', async ({ page }) => {
    await joinBoard(page);
    const box = await write(page, 'My own idea');
    for (let place = 0; place < 12; place += 1) await remoteIdea(`Idea ${place} of the others`);
    await page.setViewportSize({ width: 320, height: 256 });
    await box.fill('Half a thought');
    await expect(page.getByText('Idea 11 of the others')).toBeAttached();
    const before = [await box.boundingBox(), await page.evaluate(() => scrollY)];
    await facilitator.run(hideIdea, { id: await ideaIdOf(page, 'My own idea'), noticeId: newTestId(), reason: 'It names a person.' });
    await expect(announced(page, 'Your idea was hidden. A message on the screen says why.')).toHaveCount(1);
    await expect(box).toBeFocused();
    expect([await box.boundingBox(), await page.evaluate(() => scrollY)]).toEqual(before);
    const strip = page.getByRole('region', { name: 'A message for you' });
    await expect(strip).toBeInViewport({ ratio: 1 });
    expect(overlaps(await strip.boundingBox(), await box.boundingBox())).toBe(false);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByText('Idea 11 of the others').scrollIntoViewIfNeeded();
    await expect(strip).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Read why' }).press('Enter');
    await expect(page.getByText('The reason: It names a person.')).toBeVisible();
    await page.getByRole('button', { name: 'OK', exact: true }).press('Enter');
    await expect(strip).toHaveCount(0);
    await expect(box).toBeFocused();
  });

  test('[I1] tells of a hidden idea beside the way back, and covers neither', async ({ page }) => {
    await joinBoard(page);
    await write(page, 'My own idea');
    const id = await ideaIdOf(page, 'My own idea');
    const box = await write(page, 'Another of mine');
    await box.blur();
    const back = page.locator('.eb-undo-offer');
    await expect(back).toBeInViewport({ ratio: 1 });
    await back.hover();
    await facilitator.run(hideIdea, { id, noticeId: newTestId(), reason: 'It names a person.' });
    const strip = page.getByRole('region', { name: 'A message for you' });
    await expect(strip).toBeInViewport({ ratio: 1 });
    await expect.poll(async () => overlaps(await strip.boundingBox(), await back.boundingBox())).toBe(false);
    await expect(back).toBeInViewport({ ratio: 1 });
  });

  test('[I1] tells of a hidden idea in large text without covering the buttons, and shows all of its words', async ({ page }) => {
    await joinBoard(page);
    const words = `We were treated like numbers. ${'Nobody asked us what we need. '.repeat(9)}`.trim();
    await write(page, words);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      scrollTo(0, 0);
    });
    await facilitator.run(hideIdea, { id: await ideaIdOf(page, 'We were treated'), noticeId: newTestId(), reason: 'It names a person.' });
    const strip = page.getByRole('region', { name: 'A message for you' });
    await page.getByRole('textbox', { name: /^Add an idea to / }).blur();
    await expect(strip).toBeInViewport({ ratio: 1 });
    expect((await placeOf(strip)).height).toBeLessThan(640 / 3);
    expect(overlaps(await strip.boundingBox(), await page.getByRole('button', { name: 'Menu' }).boundingBox())).toBe(false);
    await page.getByRole('button', { name: 'Read why' }).press('Enter');
    await expect(page.locator('blockquote')).toHaveText(words);
    expect(await page.locator('blockquote').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Later' }).press('Enter');
    await expect(strip).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test('[I1] [I3] says where an idea was that it was taken back, and brings it here again', async ({ page }) => {
    await joinBoard(page);
    await write(page, 'A thought too many');
    await page.getByRole('button', { name: 'More: A thought too many' }).press('Enter');
    await page.getByRole('button', { name: 'Take it back' }).press('Enter');
    await expect(page.getByText('You took your idea back.', { exact: true })).toBeVisible();
    await expect(page.getByText('Nothing here yet', { exact: true })).toBeVisible();
    const undo = page.locator('.eb-ideas').getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await expect(undo).not.toHaveAttribute('aria-disabled', 'true');
    await undo.press('Enter');
    await expect(page.getByRole('button', { name: 'More: A thought too many' })).toBeFocused();
    await page.getByRole('banner').getByRole('button', { name: 'Undo: You added an idea.', exact: true }).first().press('Enter');
    await expect(page.locator('main').getByText('Undone: you added “A thought too many”.')).toBeVisible();
  });

  test('[I1] [I2] keeps the keyboard on the board when others take away the idea that it is at', async ({ page }) => {
    await joinBoard(page);
    await write(page, 'Mine comes first');
    // Their ideas go after the last one that they know of: without mine, the order would be chance.
    await expect.poll(() => other.all('ideas').size).toBe(1);
    const ids = [await remoteIdea('Theirs comes next'), await remoteIdea('And one more')];
    await expect(page.getByText('And one more')).toBeVisible();
    // Nobody else's idea has a button for me here: a term, a link or the note itself may hold the focus.
    const note = page.locator(`[data-idea-id="${ids[0]}"]`);
    await note.evaluate((element) => {
      element.tabIndex = -1;
      element.focus();
    });
    await other.run(removeIdea, { id: ids[0] ?? '' });
    await expect(page.locator(`[data-idea-id="${ids[1]}"]`)).toBeFocused();
    await expect(announced(page, 'That idea is not on the board any more.')).toHaveCount(1);
  });

  test('[I1] tells apart the buttons of ideas and groups that begin alike, and keeps them in their place', async ({ page }) => {
    const ids = [await remoteIdea(`${START} in the north`), await remoteIdea(`${START} in the south`), await remoteIdea('Tea'), await remoteIdea('Coffee')];
    await facilitator.run(openStep, { activityId: steps().group, keepLastOpen: false });
    await group(ids.slice(0, 1));
    await group(ids.slice(2, 3));
    await joinBoard(page);
    for (const role of ['button', 'checkbox'] as const) {
      const names = await page.locator('.eb-group').getByRole(role).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
    const change = page.getByRole('button', { name: /^Change the group/ }).first();
    const before = await placeOf(change);
    await change.press('Enter');
    await expect(page.getByRole('button', { name: 'Give it a name' })).toBeVisible();
    // Pressing may scroll the page to it; sideways it must not move.
    expect((await placeOf(change)).x).toBe(before.x);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 320, height: 256 });
    for (const name of ['Tick: Tea', 'Tick: Coffee']) await page.getByRole('checkbox', { name }).check();
    const bar = await page.getByRole('region', { name: 'Ideas you ticked' }).boundingBox();
    expect(bar?.height).toBeLessThanOrEqual(64);
  });

  test('[I1] lets a mouse drop an idea on an idea and on a group of a scrolled page', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const ids: string[] = [];
    for (let place = 0; place < 60; place += 1) ids.push(await remoteIdea(`Idea ${place} of a long list`));
    await facilitator.run(openStep, { activityId: steps().group, keepLastOpen: false });
    await group(ids.slice(0, 2));
    await joinBoard(page);
    await expect(page.locator('.eb-group')).toBeVisible();
    await page.getByText('Idea 40 of a long list').scrollIntoViewIfNeeded();
    await drag(page, note(page, 'Idea 40 of'), note(page, 'Idea 42 of'));
    const made = page.locator('.eb-cluster').filter({ hasText: 'Idea 40 of' });
    await expect(made.getByText('Idea 42 of')).toBeVisible();
    await expect(made.getByRole('textbox', { name: 'Name of the group' })).toBeFocused();
    await expect(made).toBeInViewport({ ratio: 1 });
    const undo = made.getByRole('button', { name: 'Undo the new group' });
    await expect(undo).not.toHaveAttribute('aria-disabled', 'true');
    await undo.press('Enter');
    await expect(made).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Move: Idea 42 of a long list' })).toBeFocused();
    await expect(note(page, 'Idea 42 of')).toBeInViewport();
    const first = page.locator('.eb-cluster').filter({ hasText: 'Idea 0 of' });
    await first.scrollIntoViewIfNeeded();
    await expect(first).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await drag(page, note(page, 'Idea 2 of'), first.locator('.eb-cluster__name'));
    await expect(first.getByText('Idea 2 of')).toBeVisible();
  });

  test('[I1] [I3] says what is ticked, and leads the keyboard straight to moving it', async ({ page }) => {
    for (const text of ['Tea', 'Coffee', 'Soup', 'Bread']) await remoteIdea(text);
    await facilitator.run(openStep, { activityId: steps().group, keepLastOpen: false });
    await joinBoard(page);
    await page.getByRole('checkbox', { name: 'Tick: Tea' }).press('Space');
    await expect(announced(page, '1 idea ticked')).toHaveCount(1);
    await page.getByRole('checkbox', { name: 'Tick: Soup' }).press('Space');
    await expect(announced(page, '2 ideas ticked. The next button moves them all.')).toHaveCount(1);
    await page.keyboard.press('Tab');
    const next = note(page, 'Soup').getByRole('button', { name: 'Move 2 ideas' });
    await expect(next).toBeFocused();
    await expect(next).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^A new group/ }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name of the group' })).toBeFocused();
    await page.keyboard.type('Warm food');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Warm food' })).toBeVisible();
  });

  test('[I1] [I3] offers to undo near what was done on a long page, and by keys outside of text boxes', async ({ page }) => {
    for (let place = 0; place < 12; place += 1) await remoteIdea(`Idea ${place} of the others`);
    await joinBoard(page);
    const box = await write(page, 'Said too soon');
    const offer = page.locator('.eb-undo-offer').getByRole('button', { name: 'Undo: You added an idea.' });
    await expect(offer).toBeInViewport({ ratio: 1 });
    expect(overlaps(await offer.boundingBox(), await box.boundingBox())).toBe(false);
    await page.getByText('Idea 11 of the others').scrollIntoViewIfNeeded();
    await offer.click();
    await expect(note(page, 'Said too soon')).toHaveCount(0);
    await expect(page.locator('.eb-undo-offer')).toHaveText('Undone: you added “Said too soon”.');
    await write(page, 'Said again');
    await box.press('Control+z');
    await expect(note(page, 'Said again')).toHaveCount(1);
    await box.blur();
    await page.keyboard.press('Control+z');
    await expect(note(page, 'Said again')).toHaveCount(0);
  });

  test('[I1] [I3] says who reads a box and which words are hard, and keeps the button in its place', async ({ page }) => {
    await joinBoard(page);
    const box = page.getByRole('textbox', { name: /^Add an idea to / });
    const add = page.getByRole('button', { name: /^Add idea to / });
    await expect(box).toHaveAccessibleDescription(/Nobody sees that it is yours/);
    await expect(add).toBeInViewport({ ratio: 1 });
    const before = await gapBetween(box, add);
    await box.fill('Ask about LHA, DHP, PIP, ESA and UC');
    const line = page.getByRole('button', { name: /^2 of [345] words some people may not know$/ });
    await expect(line).toBeVisible();
    await expect(announced(page, 'words some people may not know. You can read more below the box.')).toHaveCount(1);
    await line.press('Enter');
    await expect(line).toHaveAttribute('aria-expanded', 'true');
    expect(await gapBetween(box, add)).toBe(before);
    await add.click();
    await expect(page.getByRole('button', { name: /^See it: your idea in / })).toBeVisible();
    await box.fill('Explain DHP');
    const next = page.getByRole('button', { name: '1 word some people may not know' });
    await expect(next).toHaveAttribute('aria-expanded', 'false');
    await page.evaluate(() => scrollTo(0, 10_000));
    await expect(box).toBeFocused();
    await expect(page.getByRole('button', { name: 'Write an idea' })).toHaveCount(0);
  });

  test('[C2] [I1] carries an import on when its screen is left, and shows a broken row as it came', async ({ page, context }) => {
    const [name = '', value = ''] = facilitator.cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: server.url }]);
    await page.goto(`${server.url}/w/${facilitator.workshopId}#/bring-in`);
    const rows = Array.from({ length: 1200 }, (_, place) => `Homes,Row ${place}`).join('\r\n');
    const old = Buffer.from(`area,idea\r\nHomes,A caf\u00e9\r\nHomes,"One, "two" three\r\n${rows}`, 'latin1');
    await page.locator('input[type=file]').setInputFiles({ name: 'ideas.csv', mimeType: 'text/csv', buffer: old });
    await expect(page.getByText('We read this file the way older Windows programs write.')).toBeVisible();
    await expect(page.getByText('Homes,A café', { exact: true })).toBeVisible();
    await expect(page.getByText('Homes,"One, "two" three', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: /^Bring 1,?201 ideas in$/ }).press('Enter');
    await expect(page.locator('.eb-import__run')).toBeFocused();
    await page.evaluate(() => (location.hash = '#/people'));
    await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
    await page.evaluate(() => (location.hash = '#/bring-in'));
    await expect.poll(() => facilitator.all('ideas').size, { timeout: 60_000 }).toBe(1201);
    // Whether the screen came back before the end or after it, the row that is left waits there.
    await expect(page.getByText('1 row needs a look')).toBeVisible();
  });

  test('[I1] [I3] tells of rows that are the same, and keeps the keyboard when the last row is dealt with', async ({ page, context }) => {
    const [name = '', value = ''] = facilitator.cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: server.url }]);
    await page.goto(`${server.url}/w/${facilitator.workshopId}#/bring-in`);
    await page.getByRole('textbox', { name: 'Paste your ideas here' }).fill(`Tea\nCoffee\ntea\n${'x'.repeat(501)}`);
    await page.getByRole('button', { name: 'Look at the ideas' }).press('Enter');
    await expect(page.getByText('1 row is the same as another')).toBeVisible();
    await page.getByRole('button', { name: 'Bring each idea in once' }).press('Enter');
    await expect(page.getByRole('heading', { name: '2 ideas ready' })).toBeFocused();
    await page.getByRole('button', { name: 'Leave this row out: row 4' }).press('Enter');
    await expect(page.getByText('2 rows left out')).toBeVisible();
    await expect(page.getByRole('heading', { name: '2 ideas ready' })).toBeFocused();
  });

  test('[I1] opens the first page on the box when the three words are wrong', async ({ page }) => {
    await page.goto(server.url);
    const box = page.getByRole('textbox', { name: 'Three words' });
    await box.fill('holiday blanket chicken');
    expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await box.press('Enter');
    await expect(box).toBeFocused();
    await expect(box).toHaveAttribute('aria-invalid', 'true');
    await expect(box).toHaveAccessibleDescription(/No workshop has these words/);
  });

  function steps() {
    const [question] = [...facilitator.all('questions').values()];
    if (question === undefined) throw new Error('The workshop has no question.');
    return question.steps;
  }

  function lastOrder(): string {
    const orders = [...other.all('places').values(), ...other.all('clusters').values()].map(({ order }) => order);
    return orderBetween(orders.sort().at(-1) ?? null, null);
  }

  async function remoteIdea(text: string): Promise<string> {
    const [areaId = ''] = [...other.all('areas').keys()];
    const id = newTestId();
    const answer = await other.run(addIdea, { id, areaId, clusterId: null, order: lastOrder(), text, showName: false, showPerspective: false });
    if (!('clock' in answer)) throw new Error(`refused: ${answer.refusal.kind}`);
    await other.reach(answer.clock);
    return id;
  }

  async function group(ideaIds: readonly string[]): Promise<void> {
    const [areaId = ''] = [...other.all('areas').keys()];
    let order = lastOrder();
    const moves = ideaIds.map((ideaId) => ({ ideaId, order: (order = orderBetween(order, null)) }));
    const answer = await other.run(createCluster, { id: newTestId(), areaId, name: '', order: lastOrder(), moves });
    if (!('clock' in answer)) throw new Error(`refused: ${answer.refusal.kind}`);
    await other.reach(answer.clock);
  }

  async function joinBoard(page: Page): Promise<void> {
    const links = await fetch(`${server.url}/api/workshops/${facilitator.workshopId}/links`, { headers: { cookie: facilitator.cookie } });
    const { words } = (await links.json()) as { words: string };
    await page.goto(`${server.url}/join/${words}`);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await expectSaved(page);
    await expect(page.locator('.eb-board')).toBeVisible();
  }
});

async function write(page: Page, text: string): Promise<Locator> {
  const box = page.getByRole('textbox', { name: /^Add an idea to / });
  await box.fill(text);
  await page.getByRole('button', { name: /^Add idea to / }).click();
  await expectSaved(page);
  return box;
}

function note(page: Page, text: string): Locator {
  return page.locator('.eb-idea').filter({ hasText: text });
}

async function ideaIdOf(page: Page, text: string): Promise<string> {
  return (await note(page, text).getAttribute('data-idea-id')) ?? '';
}

function announced(page: Page, words: string): Locator {
  return page.locator('.eb-hidden[role=status]').filter({ hasText: words });
}

async function placeOf(element: Locator): Promise<NonNullable<Box>> {
  const place = await element.boundingBox();
  if (place === null) throw new Error('It must be on the page.');
  return place;
}

async function gapBetween(above: Locator, below: Locator): Promise<number> {
  const { y, height } = await placeOf(above);
  return Math.round((await placeOf(below)).y - y - height);
}

type Box = { x: number; y: number; width: number; height: number } | null;

function overlaps(a: Box, b: Box): boolean {
  if (a === null || b === null) throw new Error('Both must be on the page.');
  return a.y < b.y + b.height && b.y < a.y + a.height;
}

/** With a real mouse, in the steps that a hand makes. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await placeOf(from);
  const end = await placeOf(to);
  await page.mouse.move(start.x + 40, start.y + 24);
  await page.mouse.down();
  await page.mouse.move(start.x + 52, start.y + 32, { steps: 3 });
  await page.mouse.move(end.x + 60, end.y + 30, { steps: 8 });
  await expect(page.locator('.eb-drag__note')).toBeVisible();
  await page.mouse.up();
}
