/**
 * Fills in a compiled message (compile-words.ts made it from the catalogue with Lingui's own compiler). A phone needs no
 * more than this of Lingui: text, values, numbers, plurals and choices.
 */
type Branches = Readonly<Record<string, Message>>;
type Token = string | readonly [name: string, kind?: string, branches?: Branches];
export type Message = string | readonly Token[];

type Values = Readonly<Record<string, string | number>>;

export type FillMessage = (message: Message, values: Values) => string;

export function createFillMessage(locale: string): FillMessage {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);

  function fill(message: Message, values: Values, counted = ''): string {
    if (typeof message === 'string') return message === '#' ? counted : message;
    return message.map((token) => (typeof token === 'string' ? fill(token, values, counted) : fillToken(token, values))).join('');
  }

  function fillToken([name, kind, branches = {}]: Exclude<Token, string>, values: Values): string {
    const value = values[name] ?? '';
    if (kind === 'number') return numbers.format(Number(value));
    if (kind === 'select') return fill(branches[`${value}`] ?? branches['other'] ?? '', values);
    if (kind !== 'plural') return `${value}`;
    const number = Number(value);
    // An exact form ("=0") goes before the form of the language; Lingui's compiler writes it as the bare number.
    const branch = branches[`${number}`] ?? branches[plurals.select(number)] ?? branches['other'] ?? '';
    return fill(branch, values, numbers.format(number));
  }

  return (message, values) => fill(message, values);
}
