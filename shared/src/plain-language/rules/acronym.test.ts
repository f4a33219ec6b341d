import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';

function acronyms(text: string, glossary: { term: string; meaning: string }[] = []): string[] {
  return lint(text, { glossary })
    .filter(({ kind }) => kind === 'acronym')
    .map(({ term, state }) => `${term} ${state}`);
}

describe('acronyms', () => {
  it.each(['DWP', 'LHA', 's21', 'CAS-3', 'MoJ'])('shows %s, with words in full and a meaning', (term) => {
    const [found] = lint(`We asked about ${term} today`);
    expect(found).toMatchObject({ kind: 'acronym', state: 'unknown', text: term });
    expect(found?.suggestions[0]).toContain(`(${term})`);
    expect(found?.explanation).toBeTruthy();
  });

  it.each([
    ['Help people with NRPF', 'NRPF', ['no right to most benefits']],
    ['NRPF families need a home', 'NRPF families', ['Families with no right to most benefits']],
    ['Change the NRPF rules', 'NRPF', []],
    ['She has ILR now', 'ILR', ['the right to stay in the UK for good']],
    ['Ask the LA for help', 'LA', ['council']],
    ['LA staff are kind', 'LA', ['Council']],
    ['They signed an MoU', 'an MoU', ['a written agreement']],
    ['NEET young people', 'NEET young people', ['Young people not working or learning']],
  ])('offers plain words that fit the sentence, or none: %j', (text, found, suggestions) => {
    expect(lint(text)[0]).toMatchObject({ text: found, suggestions });
  });

  it('gives the full name and the meaning for the word list', () => {
    expect(lint('Raise LHA now')[0]?.inFull).toMatch(/^Local Housing Allowance: the most help with rent/);
  });

  it('shows letters that no list knows, without a guess', () => {
    expect(lint('Ask the QXZT team')[0]).toMatchObject({ text: 'QXZT', state: 'unknown', suggestions: [], explanation: null });
  });

  it.each(['Ask the NHS', 'Our GPs in the UK', 'Send your CV', 'Part IV, then VI', 'Postcode SE1 7TP', 'OK'])(
    'is silent about what everybody knows: %j',
    (text) => expect(acronyms(text)).toEqual([]),
  );

  it.each(['WE NEED MORE HOMES NOW', 'we NEED homes and we need them NOW', 'STOP THE CHAIN OF BLAME', 'We ASKED. Nobody asked us.'])(
    'is silent about shouting: %j',
    (text) => expect(acronyms(text)).toEqual([]),
  );

  it.each(['Local Housing Allowance (LHA) is low. LHA must rise.', 'LHA must rise. LHA (local housing allowance) is low.'])(
    'is silent once the text says what it means, before or after: %j',
    (text) => expect(acronyms(text)).toEqual([]),
  );

  it('is silent about what the workshop has in its word list', () => {
    expect(acronyms('LHA and DWP', [{ term: 'lha', meaning: 'help with rent' }])).toEqual(['DWP unknown']);
  });

  it('says when the long form is elsewhere in the text', () => {
    const [found] = lint('Raise local housing allowance rates. LHA is too low.');
    expect(found).toMatchObject({ state: 'expanded-elsewhere', source: 'this text' });
    expect(found?.suggestions).toEqual(['Local housing allowance (LHA)']);
  });

  it('trusts the text over the lists when they differ', () => {
    const [found] = lint('The Local Hope Alliance meets today. Ask LHA.');
    expect(found).toMatchObject({ state: 'expanded-elsewhere', explanation: 'Local Hope Alliance' });
  });

  it('asks which one when two meanings are live', () => {
    const [found] = lint('A family in TA');
    expect(found?.state).toBe('ambiguous');
    expect(found?.suggestions).toEqual(['teaching assistant (TA)', 'temporary accommodation (TA)']);
  });

  it('fits a plural, "the" and "an" to their place', () => {
    expect(lint('two HMOs')[0]?.suggestions).toEqual(['houses in multiple occupation (HMOs)']);
    expect(lint('the MoJ says')[0]?.suggestions).toEqual(['Ministry of Justice (MoJ)']);
    expect(lint('agreed with MoJ')[0]?.suggestions).toEqual(['the Ministry of Justice (MoJ)']);
    expect(lint('an HMO nearby')[0]).toMatchObject({ text: 'an HMO', suggestions: ['a house in multiple occupation (HMO)'] });
  });

  it('joins a near miss to the spelling that the text explains', () => {
    const found = lint('Bradford Respite Intermediate Care Support Service (BRICSS). Ask BRICCS.');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ text: 'BRICCS', suggestions: ['BRICSS'] });
  });
});
