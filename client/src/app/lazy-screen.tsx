/** A part that comes, with its words, when it is first shown. */
import { lazy, use } from 'react';
import type { ComponentType } from 'react';
import { keepTrying, WordStoreContext, type WordFile } from './word-store.ts';

export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  files: readonly WordFile[],
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await keepTrying(load) }));
  return function Screen(props: Props) {
    const store = use(WordStoreContext);
    // The part is on its way while the words are waited for, not after them.
    load().catch(() => undefined);
    if (store !== null) use(store.need(files));
    return <Part {...props} />;
  };
}
