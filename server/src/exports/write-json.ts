/** The outcome as it is. Its schema is `shared/src/report/outcome-schema.ts`. */
import type { Outcome } from '@evenboard/shared/report/outcome-schema';

export function writeJson(outcome: Outcome): string {
  return `${JSON.stringify(outcome, null, 2)}\n`;
}
