import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';

function jargon(text: string): string[] {
  return lint(text)
    .filter(({ kind }) => kind === 'jargon')
    .map(({ text: span }) => span);
}

describe('jargon', () => {
  it.each(['move-on provision', 'duty to refer', 'trauma-informed', 'trauma informed', 'wrap-around support', 'wraparound support', 'Coproduction'])(
    'shows %j whatever its hyphens',
    (term) => expect(jargon(`more ${term} please`)).toEqual([term]),
  );

  it('takes the longest phrase only', () => {
    expect(jargon('intermediate or step-down care')).toEqual(['intermediate or step-down care']);
    expect(jargon('non-commissioned groups')).toEqual(['non-commissioned']);
  });

  it('keeps ordinary words ordinary', () => {
    expect(jargon('We move on. House people first, says the tenant.')).toEqual([]);
    expect(jargon('put housing first')).toEqual([]);
    expect(jargon('local. Connection matters')).toEqual([]);
  });

  it('is silent once the text or the workshop explains it', () => {
    expect(jargon('Trauma-informed means knowing what harm does. Be trauma-informed.')).toEqual([]);
    expect(lint('a duty to refer', { glossary: [{ term: 'Duty to refer', meaning: 'they must tell the council' }] })).toEqual([]);
  });

  it('is silent inside a name that the text is explaining', () => {
    expect(jargon('Bradford Respite Intermediate Care Support Service (BRICSS)')).toEqual([]);
  });
});
