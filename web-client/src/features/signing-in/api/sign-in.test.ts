import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accessToken, setAccessToken } from '@/lib/graphql/access-token.ts';
import { completeSignIn, signIn } from './sign-in.ts';

const origin = window.location.origin;
const settings = { issuer: origin, clientId: 'web-client', authorizationEndpoint: `${origin}/oauth2/authorize`, tokenEndpoint: `${origin}/oauth2/token` };
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** A service that tells where to sign in, and gives a token for a code. */
function issuer(token: () => Response = () => json({ access_token: 'a.b.c', token_type: 'Bearer', expires_in: 600 })) {
  const asked: { url: string; body: URLSearchParams }[] = [];
  vi.stubGlobal('fetch', (input: string | URL, init?: RequestInit) => {
    const url = String(input);
    asked.push({ url, body: new URLSearchParams(init?.body instanceof URLSearchParams ? init.body : '') });
    return Promise.resolve(url.endsWith('/oauth2/token') ? token() : json(settings));
  });
  return asked;
}

async function left(back = '/staff/work-orders?state=ON_HOLD'): Promise<URL> {
  let gone: URL | undefined;
  await signIn(back, (url) => (gone = url));
  if (!gone) throw new Error('did not leave');
  return gone;
}
const backWith = (parameters: Record<string, string>) => new URL(`${origin}/signed-in?${new URLSearchParams(parameters)}`);

describe('signing in', () => {
  beforeEach(async () => {
    setAccessToken(null);
    // The page's own ArrayBuffer, of which jsdom has another one.
    vi.stubGlobal('ArrayBuffer', (await crypto.subtle.digest('SHA-256', new Uint8Array())).constructor);
    Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
  });

  it('leaves with a code challenge, and keeps the verifier to itself', async () => {
    issuer();
    const { searchParams } = await left();
    expect(Object.fromEntries(searchParams)).toMatchObject({ response_type: 'code', client_id: 'web-client', code_challenge_method: 'S256', redirect_uri: `${origin}/signed-in` });
    const { verifier } = JSON.parse(sessionStorage.getItem('tandem.signing-in') ?? '{}') as { verifier: string };
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    expect(searchParams.get('code_challenge')).toBe(Buffer.from(digest).toString('base64url'));
    expect(searchParams.toString()).not.toContain(verifier);
  });

  it('comes back with a token for this tab alone, to where one was', async () => {
    const asked = issuer();
    const state = (await left()).searchParams.get('state') ?? '';
    expect(await completeSignIn(backWith({ code: 'c1', state }))).toBe('/staff/work-orders?state=ON_HOLD');
    expect(accessToken()).toBe('a.b.c');
    expect(asked.at(-1)?.body.get('code')).toBe('c1');
    expect(asked.at(-1)?.body.get('code_verifier')).toHaveLength(43);
    expect(JSON.stringify({ ...localStorage })).not.toContain('a.b.c');
  });

  it('takes no answer that it did not ask for', async () => {
    issuer();
    await expect(completeSignIn(backWith({ code: 'c1', state: 's' }))).rejects.toMatchObject({ reason: 'unexpected' });
    await left();
    await expect(completeSignIn(backWith({ code: 'c1', state: 'forged' }))).rejects.toMatchObject({ reason: 'unexpected' });
    expect(accessToken()).toBeNull();
  });

  it('takes an answer once', async () => {
    issuer();
    const here = backWith({ code: 'c1', state: (await left()).searchParams.get('state') ?? '' });
    await completeSignIn(here);
    await expect(completeSignIn(here)).rejects.toMatchObject({ reason: 'unexpected' });
  });

  it('says when the issuer refused', async () => {
    issuer();
    const state = (await left()).searchParams.get('state') ?? '';
    await expect(completeSignIn(backWith({ error: 'access_denied', state }))).rejects.toMatchObject({ reason: 'refused' });
  });

  it('says when the code is no good', async () => {
    issuer(() => json({ error: 'invalid_grant' }, 400));
    const state = (await left()).searchParams.get('state') ?? '';
    await expect(completeSignIn(backWith({ code: 'c1', state }))).rejects.toMatchObject({ reason: 'unexpected' });
  });

  it('never leads elsewhere afterwards', async () => {
    issuer();
    const state = (await left('//example.org')).searchParams.get('state') ?? '';
    expect(await completeSignIn(backWith({ code: 'c1', state }))).toBe('/staff/work-orders');
  });
});
