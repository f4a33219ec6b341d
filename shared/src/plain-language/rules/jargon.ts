/**
 * Words of the trade. Silent once the text or the workshop's word list says what they mean.
 */
import type { Rule } from './rule.ts';
import { createFinding, isDefined } from './rule.ts';

export const checkJargon: Rule = (match, passage) => {
  const meant = match.meant[0];
  if (meant === undefined || isDefined(match, passage, meant)) return null;
  return createFinding(match, passage, meant);
};
