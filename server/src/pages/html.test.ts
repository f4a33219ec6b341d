import { describe, expect, it } from 'vitest';
import { html } from './html.ts';
import type { Slot } from './html.ts';

describe('html', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    '</textarea><script>alert(1)</script>',
    '<!--',
    '`onload=alert(1)`',
  ])('writes %s as text, in words and in attributes', (attack) => {
    const { markup } = html`<p title="${attack}">${attack}</p>`;
    expect(markup).toMatch(/^<p title="[^"<>'`]*">[^"<>'`]*<\/p>$/);
  });

  it('escapes an ampersand once', () => {
    expect(html`${'&lt;'}`.markup).toBe('&amp;lt;');
  });

  it('keeps its own markup, and lists of it', () => {
    expect(html`<ul>${['a', '<'].map((item) => html`<li>${item}</li>`)}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;</li></ul>');
  });

  it('writes nothing for what is absent, and writes nought', () => {
    expect(html`[${undefined}${null}${false}${true}${0}]`.markup).toBe('[0]');
  });

  it('does not take a look-alike object for markup', () => {
    // What a parsed request body could smuggle in where types are not watching.
    const smuggled: Slot = JSON.parse('{"markup":"<script>"}');
    expect(html`${smuggled}`.markup).toBe('');
  });
});
