/** A page that says one thing: what happened, whether anything is lost, and the one thing to do next. */
import type { Say } from '@evenboard/shared/words/catalogue';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { pageFrame } from './page-frame.ts';

export type Message =
  | { kind: 'not-found' }
  | { kind: 'removed' }
  | { kind: 'too-many'; waitSeconds: number; againHref?: string | undefined }
  | { kind: 'broken'; againHref?: string | undefined };

export function messagePage(say: Say, message: Message): string {
  const words = messageWords(say, message);
  return pageFrame(say, { title: words.title, main: messageMain(words) });
}

export type MessageWords = { title: string; sentences: readonly string[]; href: string; link: string };

export function messageMain({ title, sentences, href, link }: MessageWords): Html {
  return html`<h1>${title}</h1>
<div class="eb-stack eb-stack--1 eb-lead eb-under-title">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
<p class="eb-after"><a class="eb-button eb-button--primary eb-button--large eb-wide-on-phone" href="${href}">${link}</a></p>`;
}

function messageWords(say: Say, message: Message): MessageWords {
  switch (message.kind) {
    case 'not-found':
      return {
        title: say('message.notFound'),
        sentences: [say('message.notFoundWhat'), say('message.notFoundDo')],
        ...homeLink(say),
      };
    case 'removed':
      return {
        title: say('message.removed'),
        sentences: [say('message.removedWhat'), say('message.removedDo')],
        ...homeLink(say),
      };
    case 'too-many':
      return {
        title: say('message.tooMany'),
        sentences: [say('message.tooManyWhat'), say('message.tooManyDo', { seconds: message.waitSeconds })],
        ...againLink(say, message.againHref),
      };
    case 'broken':
      return {
        title: say('message.broken'),
        sentences: [say('message.brokenWhat'), say('message.brokenDo')],
        ...againLink(say, message.againHref),
      };
  }
}

type NextStep = Pick<MessageWords, 'href' | 'link'>;

function homeLink(say: Say): NextStep {
  return { href: '/', link: say('message.home') };
}

function againLink(say: Say, href: string | undefined): NextStep {
  return href === undefined ? homeLink(say) : { href, link: say('message.again') };
}
