import { describe, expect, it, vi } from 'vitest';
import { accessToken, setAccessToken } from './access-token.ts';
import { guestAgain } from './guest-again.ts';

const signedIn = { headers: { Authorization: 'Bearer old' } };
const answering = (...statuses: number[]) =>
  vi.fn<typeof fetch>(() => Promise.resolve(new Response(null, { status: statuses.shift() ?? 200 })));

describe('a token that the service does not know', () => {
  it('is forgotten, and the question asked as a guest', async () => {
    setAccessToken({ token: 'old', expiresAt: Infinity });
    const send = answering(401, 200);
    expect((await guestAgain(send)('/graphql', signedIn)).status).toBe(200);
    expect(new Headers(send.mock.calls[1]?.[1]?.headers).has('Authorization')).toBe(false);
    expect(accessToken()).toBeNull();
  });

  it('is no reason to ask a guest twice', async () => {
    const send = answering(401);
    expect((await guestAgain(send)('/graphql', {})).status).toBe(401);
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('a token whose time has passed', () => {
  it('is not sent', () => {
    setAccessToken({ token: 'old', expiresAt: 1000 });
    expect(accessToken(999)).toBe('old');
    expect(accessToken(1000)).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });
});
