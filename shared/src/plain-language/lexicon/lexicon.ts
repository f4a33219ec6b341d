/**
 * The shipped word lists as one list. JSON loses the narrow types of `kind` and `tier`, so each line is read through
 * a guard; a line that does not pass is left out here and fails the schema test.
 */
import type { Entry } from './entry.ts';
import acronyms from './acronyms.json' with { type: 'json' };
import hardWords from './hard-words.json' with { type: 'json' };
import jargon from './jargon.json' with { type: 'json' };
import labels from './labels.json' with { type: 'json' };

type Line = Pick<Entry, 'term' | 'plain' | 'source' | 'licence'> & { kind: string; tier: string };

function isEntry(line: Line): line is Line & Entry {
  const hasKind = line.kind === 'acronym' || line.kind === 'jargon' || line.kind === 'label' || line.kind === 'hard';
  return hasKind && (line.tier === 'explain' || line.tier === 'change');
}

const lines: readonly Line[] = [...acronyms, ...jargon, ...labels, ...hardWords];

export const lexicon: readonly Entry[] = lines.filter(isEntry);
