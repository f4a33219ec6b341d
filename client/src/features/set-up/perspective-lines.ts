/** Perspectives as lines of a box. One whose words stay keeps its id, so that what people chose stays chosen. */
import { countGraphemes, isWithin, LIMITS, tidyText } from '@evenboard/shared/domain/text-limits';
import type { Perspective } from '@evenboard/shared/domain/workshop';
import type { NameProblem } from './judge-name.ts';

export function writeLines(perspectives: readonly Perspective[]): string {
  return perspectives.map(({ label }) => label).join('\n');
}

function splitLines(text: string): string[] {
  return [...new Set(text.split('\n').map(tidyText).filter((line) => line !== ''))];
}

export function readLines(text: string, before: readonly Perspective[], newId: () => string): Perspective[] {
  const ids = new Map(before.map(({ id, label }) => [label, id]));
  return splitLines(text).map((label) => ({ id: ids.get(label) ?? newId(), label }));
}

export function judgeLines(text: string): NameProblem | null {
  const lines = splitLines(text);
  if (lines.length > LIMITS.perspectives) {
    return { id: 'setup.perspectivesTooMany', values: { n: lines.length, max: LIMITS.perspectives } };
  }
  const long = lines.find((line) => !isWithin(line, LIMITS.nameGraphemes, LIMITS.nameUnits));
  if (long === undefined) return null;
  return { id: 'setup.perspectiveTooLong', values: { n: countGraphemes(long), max: LIMITS.nameGraphemes } };
}
