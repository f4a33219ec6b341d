import { describe, expect, it } from 'vitest';
import { findTerms } from './find-terms.ts';

const WORDS = [
  { id: '1', term: 'LHA', meaning: 'help with rent' },
  { id: '2', term: 'move-on', meaning: 'a home after a hostel' },
  { id: '3', term: 'CAN', meaning: 'a group' },
  { id: '4', term: 'duty to refer', meaning: 'having to tell the council' },
  { id: '5', term: 'refer', meaning: 'send on' },
];

function found(text: string): string[] {
  return findTerms(text, WORDS).flatMap((stretch) => (stretch.word === null ? [] : [`${stretch.word.id}:${stretch.text}`]));
}

describe('the terms in a note', () => {
  it('are found whole, whatever their capitals', () => {
    expect(found('Move-on homes, not the LHA (or LHAs)')).toEqual(['2:Move-on', '1:LHA']);
  });

  it('in capitals are not found in plain words', () => {
    expect(found('People can help. Ask CAN.')).toEqual(['3:CAN']);
  });

  it('are the longest ones', () => {
    expect(found('The duty to refer')).toEqual(['4:duty to refer']);
  });

  it('leave the text as it is', () => {
    const text = 'LHA: “refer” and (move-on)+ 👩‍🚀';
    expect(findTerms(text, WORDS).map((stretch) => stretch.text).join('')).toBe(text);
    expect(findTerms('', WORDS)).toEqual([{ text: '', word: null }]);
  });

  it('may hold any signs', () => {
    expect(findTerms('a (b) c', [{ id: '1', term: '(b)', meaning: '' }])[1]?.word?.id).toBe('1');
  });
});
