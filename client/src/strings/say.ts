/** Says a sentence of the catalogue by Lingui itself: what unit tests read, and what `fill-message.ts` is measured against. */
import { setupI18n } from '@lingui/core';
import { english } from '@evenboard/shared/words/catalogue';
import type { Say } from '@evenboard/shared/words/catalogue';

export function createSay(): Say {
  const i18n = setupI18n({ locale: 'en', messages: { en: english } });
  return (id, values) => i18n._(id, values);
}
