/**
 * Build time only: turns the catalogue's ICU messages into the token lists that the Lingui runtime reads, so
 * that no parser is sent to a phone. A message that does not parse stops the build.
 */
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const CATALOGUE_FILE = /\/shared\/src\/words\/en\/[^/]+\.json$/;
const WORD_IN_HTML = /%say:([\w.-]+)%/g;

type Words = Readonly<Record<string, string>>;

/** The same file with each message compiled. */
export function compileWords(json: string): string {
  const words: Words = JSON.parse(json);
  const compiled = Object.entries(words).map(([id, message]) => [id, compileMessageOrThrow(message)]);
  return JSON.stringify(Object.fromEntries(compiled));
}

/** `%say:home.opening%` in a page becomes that message; plain ones only, as nothing is filled in. */
export function sayInHtml(html: string, words: Words): string {
  return html.replace(WORD_IN_HTML, (_, id: string) => {
    const message = words[id];
    if (message === undefined) throw new Error(`The catalogue has no "${id}", which index.html asks for.`);
    return message.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  });
}

export function compileWordsPlugin(words: Words): Plugin {
  return {
    name: 'evenboard-words',
    enforce: 'pre',
    transform: {
      filter: { id: CATALOGUE_FILE },
      handler: (json) => ({ code: compileWords(json), map: null }),
    },
    transformIndexHtml: { order: 'pre', handler: (html) => sayInHtml(html, words) },
  };
}
