/**
 * Order keys: strings that sort as their places do, so that moving one idea never renumbers the rest. A key is a
 * six-digit base-62 number and, where something was put between two neighbours, a fraction. Equal keys (two people
 * added at once) are settled by the record's id.
 */
import * as v from 'valibot';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const WIDTH = 6;
const MIDDLE = 62 ** WIDTH / 2;

export const orderKeySchema = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6,64}$/));

/** A key between two neighbours; `null` means the very start or the very end. Needs `before < after`. */
export function orderBetween(before: string | null, after: string | null): string {
  if (before === null && after === null) return writeNumber(MIDDLE);
  if (after === null) return writeNumber(readNumber(before ?? '') + 1);
  if (before === null) return writeNumber(readNumber(after) - 1);
  const low = readNumber(before);
  if (readNumber(after) > low + 1) return writeNumber(low + 1);
  const ceiling = readNumber(after) === low ? after.slice(WIDTH) : '';
  return writeNumber(low) + fractionBetween(before.slice(WIDTH), ceiling);
}

/** `count` keys in order after `before`. */
export function ordersAfter(before: string | null, count: number): string[] {
  const keys: string[] = [];
  let last = before;
  for (let made = 0; made < count; made += 1) {
    last = orderBetween(last, null);
    keys.push(last);
  }
  return keys;
}

export function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function readNumber(key: string): number {
  let number = 0;
  for (const digit of key.slice(0, WIDTH)) number = number * 62 + DIGITS.indexOf(digit);
  return number;
}

function writeNumber(number: number): string {
  let key = '';
  for (let rest = number, place = 0; place < WIDTH; place += 1, rest = Math.floor(rest / 62)) {
    key = (DIGITS[rest % 62] ?? '0') + key;
  }
  return key;
}

/** A fraction strictly between two others; an empty `ceiling` means one. Never ends in the lowest digit. */
function fractionBetween(floor: string, ceiling: string): string {
  let shared = '';
  for (let place = 0; ; place += 1) {
    const low = place < floor.length ? DIGITS.indexOf(floor[place] ?? '0') : 0;
    const high = ceiling === '' ? 62 : place < ceiling.length ? DIGITS.indexOf(ceiling[place] ?? '0') : 0;
    if (high - low > 1) return shared + DIGITS[Math.floor((low + high) / 2)];
    shared += DIGITS[low];
    if (high - low === 1) return shared + fractionBetween(floor.slice(place + 1), '');
  }
}
