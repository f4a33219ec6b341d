/**
 * Long words with a short twin. Silent once the workshop has agreed what they mean.
 */
import type { Rule } from './rule.ts';
import { createFinding, isDefined } from './rule.ts';

export const checkHardWord: Rule = (match, passage) => {
  const meant = match.meant[0];
  if (meant === undefined || isDefined(match, passage, meant)) return null;
  return createFinding(match, passage, meant);
};
