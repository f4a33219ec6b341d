import { describe, expect, it } from 'vitest';
import english from '../words/en/lint.json' with { type: 'json' };
import { lint, pickBest } from './lint.ts';

describe('lint', () => {
  it('has nothing to say about plain words', () => {
    expect(lint('Give people a room, a key and somebody to talk to.')).toEqual([]);
    expect(lint('')).toEqual([]);
  });

  it('returns spans in the order of the text, and each fits its text', () => {
    const text = '🏠 Utilise LHA to help rough sleepers, and NRPF';
    const findings = lint(text);
    expect(findings.map(({ text: span }) => span)).toEqual(['Utilise', 'LHA', 'rough sleepers', 'NRPF']);
    for (const { start, end, text: span } of findings) expect(text.slice(start, end)).toBe(span);
  });

  it('never returns two findings that overlap', () => {
    const findings = lint('Joint strategic needs assessments for homeless people with multiple and complex needs in TA (NRPF)');
    findings.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(findings[at - 1]?.end ?? 0));
  });

  it('keeps to the limit, best first chosen', () => {
    const text = 'Utilise governance and LHA for rough sleepers';
    expect(lint(text, { limit: 2 }).map(({ text: span }) => span)).toEqual(['LHA', 'rough sleepers']);
  });

  it('reads hostile text quickly', () => {
    for (const piece of ['(', '((A', 'A&', 'a-', '“', "'", 'AB means ', 'I am ', '.\u0301', 'As a '])
      expect(Array.isArray(lint(piece.repeat(2000)))).toBe(true);
  });

  it('passes its own words', () => {
    for (const words of Object.values(english)) expect(lint(words)).toEqual([]);
  });
});

describe('pickBest', () => {
  it('names each term once', () => {
    expect(pickBest(lint('LHA and LHA and LHA'), 2)).toHaveLength(1);
  });
});
