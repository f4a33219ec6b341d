/** A person at a real browser, doing what the screen offers by the names that a screen reader would say. */
import { expect, type Browser, type BrowserContextOptions, type Locator, type Page } from '@playwright/test';

export type BrowserPerson = {
  readonly page: Page;
  readonly name: string;
};

export async function openBrowser(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<BrowserPerson> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  return { page: await context.newPage(), name };
}

/** Starts a workshop and brings the ideas in from a file; answers with the three words. */
export async function organise(
  person: BrowserPerson,
  url: string,
  wanted: { title: string; question: string; file: { name: string; mimeType: string; buffer: Buffer }; count: number },
): Promise<string> {
  const { page } = person;
  await page.goto(url);
  await page.getByRole('link', { name: 'Start a workshop' }).click();
  await page.getByLabel('Title').fill(wanted.title);
  await page.getByLabel('Questions').fill(wanted.question);
  await page.getByRole('button', { name: 'Start the workshop' }).click();
  await page.waitForURL(/\/w\/[0-9a-v]{20}/);
  const link = await page.getByRole('textbox', { name: 'Link to join' }).inputValue();
  await page.locator('main').getByText('Bring ideas in', { exact: true }).last().click();
  await page.locator('input[type=file]').setInputFiles(wanted.file);
  await page.getByRole('button', { name: `Bring ${wanted.count} ideas in` }).click();
  await expect(page.locator('main').getByText(`All ${wanted.count} ideas are in.`)).toBeVisible();
  return link.split('/').at(-1) ?? '';
}

export type WayIn = 'words' | 'link';

export async function joinInBrowser(person: BrowserPerson, url: string, words: string, way: WayIn): Promise<void> {
  const { page } = person;
  if (way === 'link') await page.goto(`${url}/join/${words}`);
  else {
    await page.goto(url);
    await page.getByRole('textbox', { name: 'Three words' }).fill(`  ${words.replaceAll('-', ' ').toUpperCase()} `);
    await page.getByRole('button', { name: 'Join' }).click();
  }
  await page.getByLabel(/Your name/).fill(person.name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('heading', { name: /You are in/ })).toBeVisible();
}

export function saveState(page: Page): Locator {
  return page.getByRole('banner');
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toContainText('Saved');
}

/** With Enter, or with the button where Enter makes a new line (a phone). */
export async function addIdeaInBrowser(person: BrowserPerson, area: string, text: string, how: 'enter' | 'button' = 'enter'): Promise<void> {
  const box = person.page.getByRole('textbox', { name: `Add an idea to ${area}` });
  await box.fill(text);
  if (how === 'enter') await box.press('Enter');
  else await person.page.getByRole('button', { name: `Add idea to ${area}` }).click();
  await expect(box).toHaveValue('');
}

export async function goToOpenStep(person: BrowserPerson): Promise<void> {
  await person.page.getByRole('button', { name: 'Go there' }).click();
}

/** Tabs until the element has focus; answers with the presses that it took. */
export async function tabTo(page: Page, target: Locator, most = 400): Promise<number> {
  for (let presses = 0; presses <= most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached in ${most} presses of Tab.`);
}
