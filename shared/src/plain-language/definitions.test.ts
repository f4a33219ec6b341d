import { describe, expect, it } from 'vitest';
import { findDefinitions } from './definitions.ts';

function pairs(text: string): string[] {
  return findDefinitions(text).map(({ term, meaning }) => `${term}: ${meaning}`);
}

describe('findDefinitions', () => {
  it.each([
    ['Local Housing Allowance (LHA) is low', 'LHA: Local Housing Allowance'],
    ['Raise LHA (local housing allowance) now', 'LHA: local housing allowance'],
    ['people with no recourse to public funds (NRPF)', 'NRPF: no recourse to public funds'],
    ['many houses in multiple occupation (HMOs) nearby', 'HMO: houses in multiple occupation'],
    ['the Department for Levelling Up, Housing and Communities (DLUHC)', 'DLUHC: Department for Levelling Up, Housing and Communities'],
    ['Getting Real Opportunities of Work (GROW)', 'GROW: Getting Real Opportunities of Work'],
    ['new help from NHS England (NHSE)', 'NHSE: NHS England'],
    ['the Addiction Clinical Care Suite (ACCS 2) is open', 'ACCS: Addiction Clinical Care Suite'],
    ['Housing-Related Support (HRS)', 'HRS: Housing-Related Support'],
    ['tests for tuberculosis (TB)', 'TB: tuberculosis'],
    ['the Ministry of Justice (“MoJ”)', 'MoJ: Ministry of Justice'],
    ['the private rented sector (known as the PRS)', 'PRS: private rented sector'],
  ])('reads the bracket in %j', (text, pair) => {
    expect(pairs(text)).toEqual([pair]);
  });

  it.each([
    ['LHA means the most help with rent. Raise it.', 'LHA: the most help with rent'],
    ['LHA = local housing allowance', 'LHA: local housing allowance'],
    ['LHA stands for Local Housing Allowance', 'LHA: Local Housing Allowance'],
    ['LHA: local housing allowance', 'LHA: local housing allowance'],
    ['LHA is the local housing allowance that you get', 'LHA: local housing allowance'],
    ['Local Housing Allowance, or LHA, is low', 'LHA: Local Housing Allowance'],
    ['“Meanwhile home” means a home for a short time', 'Meanwhile home: a home for a short time'],
    ['Floating support means help in your own home', 'Floating support: help in your own home'],
  ])('reads the statement %j', (text, pair) => {
    expect(pairs(text)).toEqual([pair]);
  });

  it.each([
    'LHA means that people lose their homes',
    'LHA means we cannot pay',
    'LHA (see page 3)',
    'Go to the office (NHS)',
    'This means a lot to me',
    'LHA is too low',
    'Ask (or call) the council',
  ])('finds no meaning in %j', (text) => {
    expect(pairs(text)).toEqual([]);
  });

  it('gives the place of term and meaning together', () => {
    const text = 'Raise Local Housing Allowance (LHA).';
    const [found] = findDefinitions(text);
    expect(text.slice(found?.start, found?.end)).toBe('Local Housing Allowance (LHA)');
  });
});
