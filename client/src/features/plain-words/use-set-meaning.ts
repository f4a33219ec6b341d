/** Puts a word and its meaning on the workshop's list, in the place of an earlier meaning of the same word. */
import { setMeaning } from '@evenboard/shared/commands/glossary';
import { newId } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { findWord } from './glossary-words.ts';

/** Gives the sentence to show at the field, or null when the word is on the list. */
export function useSetMeaning(): (term: string, meaning: string) => Promise<string | null> {
  const say = useSay();
  const announce = useAnnounce();
  const { commander, replica } = useSession();
  return async (term, meaning) => {
    const id = findWord(replica.all('glossary'), term)?.id ?? newId();
    const outcome = commander.run(setMeaning, { id, term, meaning });
    // The screen follows the rules at once; only a refusal is worth waiting for.
    const refused = await Promise.race([outcome, Promise.resolve(null)]);
    if (refused !== null && !refused.ok) return sayRefusal(say, refused.refusal);
    announce(say('lint.added', { word: term.trim() }));
    return null;
  };
}
