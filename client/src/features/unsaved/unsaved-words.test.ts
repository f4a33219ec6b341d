import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import { describe, expect, it } from 'vitest';
import { copyOf, readWords, writeWords } from './unsaved-words.ts';

function message(name: string, args: unknown): CommandMessage {
  return { outbox: '0'.repeat(20), number: 1, name, args };
}

describe('words that were not saved [C2]', () => {
  it.each([
    ['idea.add', { id: 'a', text: 'Warm rooms' }, 'Warm rooms'],
    ['idea.edit', { id: 'a', text: 'Warm rooms' }, 'Warm rooms'],
    ['group.create', { id: 'a', name: 'Places' }, 'Places'],
    ['group.rename', { id: 'a', name: 'Places' }, 'Places'],
    ['glossary.set', { id: 'a', term: 'HRA', meaning: 'Council money' }, 'Council money'],
  ])('of %s are found', (name, args, text) => {
    expect(readWords(message(name, args))?.text).toBe(text);
  });

  it.each([
    ['round.cast', { roundId: 'a', choices: {} }],
    ['idea.add', null],
    ['idea.add', { text: 5 }],
  ])('of %s with %j are none', (name, args) => {
    expect(readWords(message(name, args))).toBe(null);
  });

  it('go again changed, as a new idea, with all else as it was', () => {
    const old = message('idea.add', { id: 'a', areaId: 'b', text: 'Long' });
    expect(writeWords(old, 'Short', () => 'new')).toEqual({ id: 'new', areaId: 'b', text: 'Short' });
  });

  it('of a change go to the same idea', () => {
    expect(writeWords(message('idea.edit', { id: 'a', text: 'Long' }), 'Short', () => 'new')).toEqual({ id: 'a', text: 'Short' });
  });

  it('are copied with the word that they explain', () => {
    expect(copyOf({ text: 'Council money', term: 'HRA' })).toBe('HRA: Council money');
    expect(copyOf({ text: 'Warm rooms', term: null })).toBe('Warm rooms');
  });
});
