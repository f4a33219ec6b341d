/** A part that comes, with its words, when it is first shown. What did not come is asked for again, never given up for good. */
import { use } from 'react';
import type { ComponentType } from 'react';
import { mendStyles } from './mend-styles.ts';
import { PartBoundary, PartMissing } from './part-boundary.tsx';
import { keepTrying, WordStoreContext, type WordFile, type WordStore } from './word-store.ts';

export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  files: readonly WordFile[],
): ComponentType<Props> {
  let coming: Promise<ComponentType<Props>> | null = null;

  async function fetchPart(store: WordStore | null): Promise<ComponentType<Props>> {
    try {
      // The part is on its way while the words are waited for, not after them.
      const [Part] = await Promise.all([keepTrying(load), store?.need(files)]);
      await mendStyles();
      return Part;
    } catch (error) {
      throw new PartMissing(error);
    }
  }
  function forget(): void {
    coming = null;
  }
  function Inside(props: Props) {
    const store = use(WordStoreContext);
    coming ??= fetchPart(store);
    const Part = use(coming);
    return <Part {...props} />;
  }
  return function Screen(props: Props) {
    return (
      <PartBoundary onForget={forget}>
        <Inside {...props} />
      </PartBoundary>
    );
  };
}
