/**
 * Says a sentence of the catalogue on the server: compiled once at start, so that a message that does not
 * parse stops the start instead of a page.
 */
import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { english } from '@evenboard/shared/words/catalogue';
import type { Say } from '@evenboard/shared/words/catalogue';

export function createSay(words: Readonly<Record<string, string>> = english): Say {
  const compiled = Object.fromEntries(Object.entries(words).map(([id, message]) => [id, compileMessageOrThrow(message)]));
  const i18n = setupI18n({ locale: 'en', messages: { en: compiled } });
  return (id, values) => i18n._(id, values);
}
