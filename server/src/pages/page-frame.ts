/**
 * The document around every server page: no script, no inline style, nothing from another host, and the
 * referrer off because a page's address may say which workshop somebody is in.
 */
import type { Say } from '@evenboard/shared/words/catalogue';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { wordmark } from './mark.ts';

export type PageFrame = {
  title: string;
  main: Html;
  /** True when the page comes back with an error: told first, in the title, as screen readers read that first. */
  hasProblem?: boolean;
  width?: 'narrow' | 'wide';
};

export function pageFrame(say: Say, { title, main, width = 'narrow', hasProblem = false }: PageFrame): string {
  const inner = width === 'narrow' ? 'eb-page__inner eb-page__inner--narrow' : 'eb-page__inner';
  const fullTitle = `${hasProblem ? `${say('home.problem')}: ` : ''}${title} – Evenboard`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbf8f3" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#12191f" media="(prefers-color-scheme: dark)">
<title>${fullTitle}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/pages.css">
</head>
<body>
<div class="eb-page">
<a class="eb-skip" href="#main">${say('home.skip')}</a>
<header class="eb-page__top"><div class="${inner} eb-page__bar">${wordmark()}</div></header>
<main id="main" tabindex="-1" class="eb-page__main"><div class="${inner}">${main}</div></main>
</div>
</body>
</html>
`.markup;
}
