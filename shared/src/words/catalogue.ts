/**
 * Every sentence that Evenboard shows, in one catalogue: one file per feature, ICU messages under flat ids.
 * Client, server pages, refusals and reports all read from here, so that one test can judge every word.
 */
import board from './en/board.json' with { type: 'json' };
import group from './en/group.json' with { type: 'json' };
import home from './en/home.json' with { type: 'json' };
import ideas from './en/ideas.json' with { type: 'json' };
import imports from './en/import.json' with { type: 'json' };
import join from './en/join.json' with { type: 'json' };
import lint from './en/lint.json' with { type: 'json' };
import organise from './en/organise.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import results from './en/results.json' with { type: 'json' };
import status from './en/status.json' with { type: 'json' };
import undone from './en/undone.json' with { type: 'json' };
import voteDesk from './en/vote-desk.json' with { type: 'json' };
import vote from './en/vote.json' with { type: 'json' };
import waiting from './en/waiting.json' with { type: 'json' };

export const english = {
  ...home,
  ...join,
  ...organise,
  ...imports,
  ...board,
  ...ideas,
  ...group,
  ...vote,
  ...voteDesk,
  ...results,
  ...people,
  ...status,
  ...refusals,
  ...lint,
  ...undone,
  ...waiting,
};

export type WordId = keyof typeof english;
export type WordValues = Readonly<Record<string, string | number>>;

/** Turns a word id and its values into the sentence to show. */
export type Say = (id: WordId, values?: WordValues) => string;
