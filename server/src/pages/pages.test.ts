import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { homePage } from './home-page.ts';
import { joinPage } from './join-page.ts';
import type { JoinInvitation } from './join-page.ts';
import { messagePage } from './message-page.ts';
import { readPagesCss } from './pages-css.ts';
import { createSay } from './say.ts';
import { startPage } from './start-page.ts';

const say = createSay();
const ATTACK = '"><script>alert(1)</script>';

const invitation: JoinInvitation = {
  words: 'river-lemon-seven',
  title: 'Warm homes',
  purpose: 'So that nobody is cold.',
  calledBy: 'Amira',
  keepUntil: Date.UTC(2027, 10, 24),
  perspectives: [
    { id: 'p1', label: 'Lived experience' },
    { id: 'p2', label: 'Council' },
  ],
};

const hostile: JoinInvitation = {
  words: ATTACK,
  title: ATTACK,
  purpose: ATTACK,
  calledBy: ATTACK,
  keepUntil: Date.UTC(2027, 10, 24),
  perspectives: [{ id: ATTACK, label: ATTACK }],
};

const every: ReadonlyArray<[string, string]> = [
  ['home', homePage(say)],
  ['home, empty', homePage(say, { words: '', problem: { kind: 'empty' } })],
  ['home, unknown', homePage(say, { words: ATTACK, problem: { kind: 'unknown' } })],
  ['home, too many', homePage(say, { words: 'a b c', problem: { kind: 'too-many', waitSeconds: 9 } })],
  ['start', startPage(say)],
  [
    'start, hostile',
    startPage(say, {
      values: { title: ATTACK, purpose: ATTACK, questions: ATTACK, perspectives: ATTACK },
      problems: { title: { kind: 'too-long', n: 201, max: 200 } },
    }),
  ],
  ['join', joinPage(say, { kind: 'open', invitation })],
  ['join, hostile', joinPage(say, { kind: 'open', invitation: hostile, form: { name: ATTACK, problem: { kind: 'name-too-long', max: 60 } } })],
  ['join, joined', joinPage(say, { kind: 'joined', invitation: hostile, name: ATTACK, boardHref: '/w/1' })],
  ['join, full', joinPage(say, { kind: 'full', invitation, max: 500 })],
  ['join, closed', joinPage(say, { kind: 'closed', invitation, resultsHref: '/r/1' })],
  ['join, unknown', joinPage(say, { kind: 'unknown', words: ATTACK })],
  ['message, not found', messagePage(say, { kind: 'not-found' })],
  ['message, removed', messagePage(say, { kind: 'removed' })],
  ['message, too many', messagePage(say, { kind: 'too-many', waitSeconds: 30, againHref: '/join/a-b-c' })],
  ['message, broken', messagePage(say, { kind: 'broken' })],
];

describe.each(every)('%s', (_, page) => {
  it('has no script, no inline style and nothing from another host', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:|\/\/\w/i);
  });

  it('has language, viewport, title, no referrer, one h1 and a way past the top', () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('name="viewport"');
    expect(page).toContain('<meta name="referrer" content="no-referrer">');
    expect(page).toMatch(/<title>.+ – Evenboard<\/title>/);
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).toContain('<a class="eb-skip" href="#main">');
  });

  it('points every label and description at something that is there, once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = [...page.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' '));
    for (const id of asked) expect(ids).toContain(id);
  });

  it('shows no word id and no unfilled value', () => {
    expect(page).not.toMatch(/(home|join|organise|message)\.[a-z]|undefined|\[object|NaN/i);
  });
});

describe('home page', () => {
  it('begins with joining, then starting, then the sample', () => {
    const page = homePage(say);
    const order = ['Join: type the three words', 'action="/join" method="get"', 'href="/start"', 'action="/sample" method="post"'];
    const places = order.map((part) => page.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('keeps the words that are not known, and says what to do at the field', () => {
    const page = homePage(say, { words: 'rivr lemon seven', problem: { kind: 'unknown' } });
    expect(page).toContain('value="rivr lemon seven"');
    expect(page).toContain('aria-describedby="words-error words-hint" aria-invalid="true"');
    expect(page).toContain('Check each word, then press Join again.');
    expect(page).toMatch(/<title>Please check: /);
  });
});

describe('start page', () => {
  it('offers perspectives and marks what is needed', () => {
    const page = startPage(say);
    expect(page).toContain('Lived experience\nCouncil\nCharity');
    expect(page.match(/aria-required="true"/g)).toHaveLength(2);
  });

  it('keeps everything when something is missing, also a first empty line and emptied perspectives', () => {
    const page = startPage(say, {
      values: { title: '', purpose: 'Warm & dry', questions: '\nWhat helps?', perspectives: '' },
      problems: { title: { kind: 'empty' } },
    });
    expect(page).toContain('The title is empty.');
    expect(page).toContain('One thing needs a look.');
    expect(page).toContain('value="Warm &amp; dry"');
    expect(page).toContain('>\n\nWhat helps?</textarea>');
    expect(page).not.toContain('Council');
  });

  it('says which limit was passed, in numbers', () => {
    const page = startPage(say, {
      problems: {
        title: { kind: 'too-long', n: 201, max: 200 },
        questions: { kind: 'too-many', n: 21, max: 20 },
        perspectives: { kind: 'too-long', n: 90, max: 60 },
      },
    });
    expect(page).toContain('The title has 201 letters. Make it 200 or fewer.');
    expect(page).toContain('There are 21 questions. Keep 20 or fewer.');
    expect(page).toContain('One line has 90 letters. Make it 60 or fewer.');
  });
});

describe('join page', () => {
  it('says who sees what, asks at most two things, and prefers silence', () => {
    const page = joinPage(say, { kind: 'open', invitation });
    expect(page).toContain('Everybody here sees your ideas, without your name. Nobody here sees your votes.');
    expect(page).toContain('action="/join/river-lemon-seven" method="post"');
    expect(new Set([...page.matchAll(/<(?:input|select|textarea)[^>]* name="([a-z]+)"/g)].map(([, name]) => name)).size).toBeLessThanOrEqual(2);
    expect(page).toContain('value="" checked><span dir="auto">I would rather not say');
    expect(page.match(/ checked/g)).toHaveLength(1);
  });

  it('keeps the name and the choice when the name is too long', () => {
    const page = joinPage(say, {
      kind: 'open',
      invitation,
      form: { name: 'x'.repeat(80), perspective: 'p2', problem: { kind: 'name-too-long', max: 60 } },
    });
    expect(page).toContain(`value="${'x'.repeat(80)}"`);
    expect(page).toContain('value="p2" checked');
    expect(page).toContain('Use 60 letters or fewer.');
  });

  it('leaves the second question out when a workshop has no perspectives', () => {
    expect(joinPage(say, { kind: 'open', invitation: { ...invitation, perspectives: [] } })).not.toContain('type="radio"');
  });

  it('offers to carry on first when this browser is in already', () => {
    const page = joinPage(say, { kind: 'joined', invitation, boardHref: '/w/abc' });
    expect(page.indexOf('Carry on as before')).toBeGreaterThan(0);
    expect(page.indexOf('href="/w/abc"')).toBeLessThan(page.indexOf('<form'));
  });

  it('says full, ended and unknown in sentences, with one thing to do', () => {
    expect(joinPage(say, { kind: 'full', invitation, max: 500 })).toContain('500 people are in it');
    expect(joinPage(say, { kind: 'closed', invitation, resultsHref: '/r/1' })).toContain('href="/r/1"');
    const unknown = joinPage(say, { kind: 'unknown', words: 'a b&c' });
    expect(unknown).toContain('href="/?words=a%20b%26c"');
    expect(unknown).not.toContain('<form');
  });

  it('is small: page and style within 14 KB as sent', () => {
    const page = joinPage(say, { kind: 'open', invitation });
    expect(brotliCompressSync(page).length + brotliCompressSync(readPagesCss()).length).toBeLessThan(6 * 1024);
  });
});

describe('style of the pages', () => {
  const css = readPagesCss();

  it('has every import joined in, and asks for nothing else', () => {
    expect(css).not.toMatch(/@import|url\(|\/\*/);
    expect(css).toContain('.eb-button--primary');
  });

  it('keeps to what Chrome 87 and Safari 14.0 know', () => {
    expect(css).not.toMatch(/:has\(|:is\(|:where\(|@container|@layer|oklch|color-mix|dvh|[{;]gap:|margin-inline:|margin-block:|padding-inline:|padding-block:/);
  });
});

describe('a page that comes back with an error', () => {
  const pages: ReadonlyArray<[string, string, string]> = [
    ['home', homePage(say, { words: 'one two', problem: { kind: 'unknown' } }), 'words'],
    ['join', joinPage(say, { kind: 'open', invitation, form: { name: 'x', problem: { kind: 'name-too-long', max: 60 } } }), 'name'],
    ['start', startPage(say, { problems: { questions: { kind: 'empty' }, perspectives: { kind: 'too-many', n: 30, max: 20 } } }), 'questions'],
  ];

  it('[I1] sums up a form of several boxes, and does not say the same twice about one box', () => {
    const [home = '', join = '', start = ''] = pages.map(([, page]) => page);
    expect(start).toContain(say('organise.problems', { n: start.split('<li><a href="#').length - 1 }));
    expect(start).toContain('<a href="#questions">');
    expect(home.split(say('home.wordsUnknown'))).toHaveLength(2);
    expect(join.split(say('join.nameTooLong', { max: 60 }))).toHaveLength(2);
  });

  it.each(pages)('[I1] opens on the field and ties the words to it: %s', (_, page, field) => {
    const box = new RegExp(`<(?:input|textarea)[^>]* id="${field}"[^>]*>`).exec(page)?.[0] ?? '';
    expect(box).toContain('aria-invalid="true"');
    expect(box).toContain(`${field}-error`);
    expect(box).toContain(' autofocus');
    expect(page.match(/ autofocus/g)).toHaveLength(1);
  });
});
