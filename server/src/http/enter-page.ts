/** The page that a private link opens for a moment. Without JavaScript it says what else there is to do. */
import type { Say } from '@evenboard/shared/words/catalogue';
import { html } from '../pages/html.ts';

export function enterPage(say: Say): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${say('home.opening')}</title>
<link rel="stylesheet" href="/pages.css">
<script src="/enter.js" defer></script>
</head>
<body>
<main class="eb-page__inner"><p class="eb-lead">${say('home.opening')}</p>
<noscript><h1>${say('home.noScriptTitle')}</h1><p>${say('home.noScriptDo')}</p></noscript></main>
</body>
</html>`.markup;
}
