/**
 * Says a sentence of the catalogue. In a build the messages arrive compiled (compile-words.ts); in tests and
 * in development Lingui compiles them as they are asked for.
 */
import { setupI18n } from '@lingui/core';
import { english } from '@evenboard/shared/words/catalogue';
import type { Say } from '@evenboard/shared/words/catalogue';

export function createSay(): Say {
  const i18n = setupI18n({ locale: 'en', messages: { en: english } });
  return (id, values) => i18n._(id, values);
}
