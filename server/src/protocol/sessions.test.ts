import { describe, expect, it } from 'vitest';
import { createMemorySecrets } from './memory-secrets.test-support.ts';
import { createSessions } from './sessions.ts';

describe('the cookie of a session', () => {
  it('[S2] can be set by no other site of the same domain under TLS, and is read by no script', async () => {
    const sessions = createSessions(createMemorySecrets(), { now: () => 0, isSecure: true });
    const cookie = await sessions.createCookie('w', 'p');
    expect(cookie).toMatch(/^__Host-evenboard_w=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/);
    const request = { headers: { cookie: cookie.split(';')[0] } } as Parameters<typeof sessions.findPerson>[0];
    expect(await sessions.findPerson(request, 'w')).toBe('p');
    expect(await sessions.findPerson(request, 'other')).toBeNull();
  });

  it('[S2] works over plain http on a local network, where there is no such name', async () => {
    const sessions = createSessions(createMemorySecrets(), { now: () => 0, isSecure: false });
    expect(await sessions.createCookie('w', 'p')).toMatch(/^evenboard_w=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });
});
