/** Groups that the words of the ideas suggest: seen by the facilitator alone until used, and taken back by one undo. */
import { expect, test, type Page } from '@playwright/test';
import { openStep } from '@evenboard/shared/commands/agenda';
import { WORKSHOP_IDEAS } from '@evenboard/shared/similarity/workshop-ideas.test-support';
import { expectSaved, openBrowser } from '../support/browser-person.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { joinTestWorkshop, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { must, readFirst, seedIdeas } from '../support/test-workshop.ts';

const TEXTS = [...WORKSHOP_IDEAS.map(([, text]) => text), 'Keep the public toilets open in the night!'];

test.describe('suggested groups', () => {
  let server: ServerProcess;
  let facilitator: TestPerson;
  let participant: TestPerson;
  let page: Page;

  test.beforeEach(async ({ browser }) => {
    server = await startServerProcess();
    facilitator = await startTestWorkshop(server.url, ['What would help?']);
    await facilitator.until(() => facilitator.all('areas').size > 0);
    await seedIdeas(facilitator, TEXTS);
    participant = await joinTestWorkshop(server.url, facilitator, 'Ann');
    await must(facilitator.run(openStep, { activityId: readFirst(facilitator).steps.group, keepLastOpen: false }));
    ({ page } = await openBrowser(browser, 'Fay'));
    const [name = '', ...value] = facilitator.cookie.split('=');
    await page.context().addCookies([{ name, value: value.join('='), url: server.url }]);
    await page.goto(`${server.url}/w/${facilitator.workshopId}`);
    await expectSaved(page);
    await page.getByRole('button', { name: 'Suggest groups' }).click();
  });

  test.afterEach(async () => {
    await server.close();
  });

  function shownClusters(person: TestPerson) {
    return [...person.all('clusters').values()].filter(({ state }) => state === 'shown');
  }

  function ideasIn(person: TestPerson, name: string): string[] {
    const [clusterId] = [...person.all('clusters')].find(([, cluster]) => cluster.name === name) ?? [];
    const inside = [...person.all('places')].filter(([, place]) => place.clusterId === clusterId);
    return inside.map(([id]) => person.read('ideas', id)?.text ?? '').sort();
  }

  test('[I3] two of them go on the board at once, seen by nobody before, and one undo takes both back', async () => {
    const dialog = page.getByRole('dialog', { name: 'Suggested groups' });
    const buses = dialog.getByRole('listitem', { name: /bus, pass/ });
    await expect(dialog.getByText(/^6 groups with \d+ ideas in all$/)).toBeVisible();
    await buses.getByRole('checkbox', { name: /^A doctor who comes/ }).uncheck();
    await buses.getByRole('button', { name: /^Use this group/ }).click();
    await buses.getByRole('textbox', { name: 'Name of the group' }).fill('Bus passes');
    const dogs = dialog.getByRole('listitem', { name: /Hostels/ });
    await dogs.getByRole('button', { name: /^Use this group/ }).click();
    await dogs.getByRole('textbox', { name: 'Name of the group' }).fill('Dogs');
    expect(participant.all('clusters').size).toBe(0);
    await dialog.getByRole('button', { name: 'Put 2 groups on the board' }).click();
    await participant.until(() => shownClusters(participant).length === 2);
    expect(ideasIn(participant, 'Bus passes')).toEqual(TEXTS.slice(0, 4).sort());
    expect(ideasIn(participant, 'Dogs')).toEqual(TEXTS.slice(4, 8).sort());
    await expect(page.getByRole('heading', { name: 'Bus passes' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Suggest groups' })).toBeFocused();
    await page.getByRole('button', { name: 'Undo: You put new groups on the board.' }).click();
    await participant.until(() => shownClusters(participant).length === 0);
    expect([...participant.all('places').values()].every(({ clusterId }) => clusterId === null)).toBe(true);
  });

  test('[I1] by keyboard alone: the slider says in words what it does, and nothing chosen is sent on Close', async () => {
    const slider = page.getByRole('slider', { name: 'How big should groups be?' });
    await slider.focus();
    await expect(slider).toHaveAttribute('aria-valuetext', /^6 groups with \d+ ideas in all$/);
    const before = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('End');
    await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
    await expect(slider).toBeFocused();
    expect(page.workers()).toHaveLength(1);
    await page.getByRole('button', { name: /^Use all \d+ of them$/ }).press('Enter');
    await expect(page.getByRole('button', { name: /^Put \d+ groups on the board$/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(0);
    expect(participant.all('clusters').size).toBe(0);
  });

  test('[I1] two that may be the same are put together, and asked about no more', async () => {
    const heading = page.getByRole('heading', { name: 'These two may be the same idea' });
    await expect(heading).toBeVisible();
    await page.getByRole('button', { name: /^Put them together: “Keep / }).click();
    await participant.until(() => shownClusters(participant).length === 1);
    expect(ideasIn(participant, '')).toEqual(['Keep public toilets open at night', 'Keep the public toilets open in the night!']);
    await expect(heading).toHaveCount(0);
  });

  test('[I1] where a browser has no workers, the page finds them itself', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.reload();
    await expectSaved(page);
    await page.getByRole('button', { name: 'Suggest groups' }).click();
    await expect(page.getByText(/^6 groups with \d+ ideas in all$/)).toBeVisible();
    expect(page.workers()).toHaveLength(0);
  });
});
