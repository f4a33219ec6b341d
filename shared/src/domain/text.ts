/** Schemas for people's words. Words are tidied before they are measured, so that a limit means what people see. */
import * as v from 'valibot';
import { LIMITS, isWithin, tidyText } from './text-limits.ts';

function textSchema(maxGraphemes: number, maxUnits: number) {
  return v.pipe(
    v.string(),
    v.maxLength(maxUnits * 2, `tooLong:${maxGraphemes}`),
    v.transform(tidyText),
    v.check((text) => isWithin(text, maxGraphemes, maxUnits), `tooLong:${maxGraphemes}`),
  );
}

function filledTextSchema(maxGraphemes: number, maxUnits: number) {
  return v.pipe(textSchema(maxGraphemes, maxUnits), v.check((text) => text.length > 0, 'empty'));
}

export const ideaTextSchema = filledTextSchema(LIMITS.ideaGraphemes, LIMITS.ideaUnits);
export const titleSchema = filledTextSchema(LIMITS.titleGraphemes, LIMITS.titleUnits);
export const optionalTitleSchema = textSchema(LIMITS.titleGraphemes, LIMITS.titleUnits);
export const reasonSchema = filledTextSchema(LIMITS.ideaGraphemes, LIMITS.ideaUnits);
export const nameSchema = textSchema(LIMITS.nameGraphemes, LIMITS.nameGraphemes * 8);
