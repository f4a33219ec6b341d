import { describe, expect, it } from 'vitest';
import { createSay } from '../strings/say.ts';
import type { SaveState } from '../document/session.ts';
import { saveWords, showAfter, spokenChange } from './save-words.ts';

const say = createSay();

describe('the connection in words [I3]', () => {
  it.each<[SaveState, string]>([
    [{ kind: 'saved' }, 'Saved'],
    [{ kind: 'saving', count: 2 }, 'Saving…'],
    [{ kind: 'offline', count: 0 }, 'Not connected. You can keep going.'],
    [{ kind: 'offline', count: 1 }, 'Not connected. 1 change is kept here until then.'],
    [{ kind: 'offline', count: 3 }, 'Not connected. 3 changes are kept here until then.'],
    [{ kind: 'cannotSave', count: 2 }, 'Not saved yet. Keep this page open. 2 changes are waiting.'],
    [{ kind: 'connecting' }, 'Connecting…'],
  ])('%j is said', (state, words) => {
    const { id, values } = saveWords(state);
    expect(say(id, values)).toBe(words);
  });

  it('does not flicker: a short save shows nothing', () => {
    expect(showAfter('saving')).toBeGreaterThan(0);
    expect(showAfter('saved')).toBe(0);
  });

  it('is spoken only when the line is lost and when it is back', () => {
    expect(spokenChange(false, 'saving')).toBe(null);
    expect(spokenChange(false, 'saved')).toBe(null);
    expect(spokenChange(false, 'offline')).toBe('status.lost');
    expect(spokenChange(true, 'offline')).toBe(null);
    expect(spokenChange(false, 'cannotSave')).toBe('status.cannotSaveNow');
    expect(spokenChange(true, 'cannotSave')).toBe(null);
    expect(spokenChange(true, 'saving')).toBe(null);
    expect(spokenChange(true, 'saved')).toBe('status.back');
  });
});
