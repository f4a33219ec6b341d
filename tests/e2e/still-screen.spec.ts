/** While others work, the screen of a person who reads or writes stays as it is. */
import type { Page } from '@playwright/test';
import { addIdea } from '@evenboard/shared/commands/ideas';
import { createCluster, moveIdeas } from '@evenboard/shared/commands/groups';
import { openStep } from '@evenboard/shared/commands/agenda';
import { orderBetween } from '@evenboard/shared/domain/order-key';
import { expectSaved } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { expect, test } from '../support/story.ts';
import { joinTestWorkshop, newTestId, startTestWorkshop, type TestPerson } from '../support/test-person.ts';

const REMOTE_IDEAS = 60;

test.describe('a screen among others', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;
  let other: TestPerson;

  test.beforeEach(async () => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url);
    other = await joinTestWorkshop(server.url, facilitator);
    await facilitator.run(openStep, { activityId: steps().collect, keepLastOpen: false });
    for (let place = 0; place < 20; place += 1) await remoteIdea(`Idea ${place} that was here before`);
  });

  test.afterEach(async () => {
    await server.close();
  });

  test('[I2] keeps focus, scroll and the words being typed through 60 remote ideas', async ({ page }) => {
    await joinBoard(page);
    const box = page.getByRole('textbox', { name: /^Add an idea to / }).first();
    await box.fill('Half a thought');
    const before = await box.boundingBox();
    const scroll = await page.evaluate(() => scrollY);
    for (let place = 0; place < REMOTE_IDEAS; place += 1) await remoteIdea(`Remote idea ${place}`);
    await expect(page.getByText(`Remote idea ${REMOTE_IDEAS - 1}`, { exact: true })).toHaveCount(1);
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('Half a thought');
    expect(await page.evaluate(() => scrollY)).toBe(scroll);
    expect(await box.boundingBox()).toEqual(before);
  });

  test('[I2] [C2] keeps the words in the box, and the box, when the step is locked under them', async ({ page }) => {
    await joinBoard(page);
    const box = page.getByRole('textbox', { name: /^Add an idea to / }).first();
    await box.fill('A thought that came too late');
    await facilitator.run(openStep, { activityId: steps().group, keepLastOpen: false });
    await expect(page.getByRole('button', { name: 'Go there' })).toBeVisible();
    await expect(page.getByText('A thought that came too late').or(box)).toHaveCount(1);
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('A thought that came too late');
  });

  test('[I2] leaves a person where they were when the room moves on', async ({ page }) => {
    await joinBoard(page);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await facilitator.run(openStep, { activityId: steps().group, keepLastOpen: false });
    const ideaIds = [...facilitator.all('ideas').keys()].slice(0, 2);
    const [areaId = ''] = [...facilitator.all('areas').keys()];
    const moves = ideaIds.map((ideaId) => ({ ideaId, order: orderBetween(null, null) }));
    const id = newTestId();
    await other.run(createCluster, { id, areaId, name: 'Warm', order: orderBetween(null, null), moves });
    await other.run(moveIdeas, { moves, areaId, clusterId: null });
    await expect(page.getByRole('button', { name: 'Go there' })).toBeVisible();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  function steps() {
    const [question] = [...facilitator.all('questions').values()];
    if (question === undefined) throw new Error('The workshop has no question.');
    return question.steps;
  }

  async function remoteIdea(text: string): Promise<void> {
    const [areaId = ''] = [...other.all('areas').keys()];
    const last = [...other.all('places').values()].map(({ order }) => order).sort().at(-1) ?? null;
    const order = orderBetween(last, null);
    const answer = await other.run(addIdea, {
      id: newTestId(),
      areaId,
      clusterId: null,
      order,
      text,
      showName: false,
      showPerspective: false,
    });
    if (!('clock' in answer)) throw new Error(`refused: ${answer.refusal.kind}`);
    await other.reach(answer.clock);
  }

  async function joinBoard(page: Page): Promise<void> {
    const links = await fetch(`${server.url}/api/workshops/${facilitator.workshopId}/links`, {
      headers: { cookie: facilitator.cookie },
    });
    const { words } = (await links.json()) as { words: string };
    await page.goto(`${server.url}/join/${words}`);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await expectSaved(page);
    await expect(page.getByText('Idea 19 that was here before')).toBeVisible();
  }
});
