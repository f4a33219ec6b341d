import { describe, expect, it } from 'vitest';
import { createMemorySecrets } from './memory-secrets.test-support.ts';
import { createSessions } from './sessions.ts';

describe('the cookie of a session', () => {
  it('[S2] can be set by no other site of the same domain under TLS, and is read by no script', async () => {
    const sessions = createSessions(createMemorySecrets(), { now: () => 0, isSecure: true });
    const [cookie = ''] = await sessions.createCookies('w', 'p');
    expect(cookie).toMatch(/^__Host-evenboard_w=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/);
    const request = { headers: { cookie: cookie.split(';')[0] } } as Parameters<typeof sessions.findPerson>[0];
    expect(await sessions.findPerson(request, 'w')).toBe('p');
    expect(await sessions.findPerson(request, 'other')).toBeNull();
  });

  it('[S2] works over plain http on a local network, where there is no such name', async () => {
    const sessions = createSessions(createMemorySecrets(), { now: () => 0, isSecure: false });
    const [cookie] = await sessions.createCookies('w', 'p');
    expect(cookie).toMatch(/^evenboard_w=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });

  it('[S3] ends with the browser on a computer that is not mine, within a day in any case, and leaves a mark for the page', async () => {
    let time = 0;
    const sessions = createSessions(createMemorySecrets(), { now: () => time, isSecure: false });
    const [cookie = '', mark] = await sessions.createCookies('w', 'p', 'visit');
    expect(cookie).toMatch(/^evenboard_w=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(mark).toBe('evenboard_visit_w=1; Path=/; SameSite=Lax');
    const request = { headers: { cookie: cookie.split(';')[0] } } as Parameters<typeof sessions.findPerson>[0];
    time = 24 * 60 * 60 * 1000 - 1;
    expect(await sessions.findPerson(request, 'w')).toBe('p');
    time += 1;
    expect(await sessions.findPerson(request, 'w')).toBeNull();
  });

  it('[S3] is good for half a year, and takes the mark of an earlier visit away', async () => {
    let time = 0;
    const sessions = createSessions(createMemorySecrets(), { now: () => time, isSecure: false });
    const [cookie = '', mark] = await sessions.createCookies('w', 'p');
    expect(mark).toContain('Max-Age=0');
    const request = { headers: { cookie: cookie.split(';')[0] } } as Parameters<typeof sessions.findPerson>[0];
    time = 180 * 24 * 60 * 60 * 1000;
    expect(await sessions.findPerson(request, 'w')).toBeNull();
  });
});
