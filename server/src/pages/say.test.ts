import { describe, expect, it } from 'vitest';
import { createSay } from './say.ts';

describe('say', () => {
  it('fills in numbers and plurals from the raw catalogue', () => {
    const say = createSay();
    expect(say('message.tooManyDo', { seconds: 1 })).toBe('Wait 1 second, then try again.');
    expect(say('message.tooManyDo', { seconds: 30 })).toBe('Wait 30 seconds, then try again.');
  });

  it('does not start with a message that does not parse', () => {
    expect(() => createSay({ 'a.broken': '{n, plural' })).toThrow();
  });
});
