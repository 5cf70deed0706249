import * as oauth from 'oauth4webapi';
import { setAccessToken } from '@/lib/graphql/access-token.ts';

interface Settings {
  issuer: string;
  clientId: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
}

/** What must be remembered between leaving for the issuer and coming back. */
interface Leaving {
  state: string;
  verifier: string;
  back: string;
}

const KEY = 'tandem.signing-in';

/** Somebody could not be signed in: why, as a key of the texts. */
export class SignInFailed extends Error {
  readonly reason: 'unknown' | 'insecure' | 'unexpected' | 'refused';

  constructor(reason: SignInFailed['reason'], options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

async function settings(): Promise<Settings> {
  const answer = await fetch('/client-settings.json', { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new SignInFailed('unknown');
  return (await answer.json()) as Settings;
}

function returnAddress(): string {
  return new URL('/signed-in', window.location.origin).href;
}

/** Leaves for the issuer's sign-in page; `back` is where one wants to be afterwards. */
export async function signIn(back: string, leave: (url: URL) => void = (url) => window.location.assign(url)): Promise<void> {
  if (!window.isSecureContext) throw new SignInFailed('insecure');
  const { clientId, authorizationEndpoint } = await settings();
  const leaving: Leaving = { state: oauth.generateRandomState(), verifier: oauth.generateRandomCodeVerifier(), back };
  sessionStorage.setItem(KEY, JSON.stringify(leaving));
  const url = new URL(authorizationEndpoint);
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('redirect_uri', returnAddress());
  url.searchParams.set('state', leaving.state);
  url.searchParams.set('code_challenge', await oauth.calculatePKCECodeChallenge(leaving.verifier));
  url.searchParams.set('code_challenge_method', 'S256');
  leave(url);
}

/** Takes what the issuer sent back, and keeps the token; answers with where one wanted to be. */
export async function completeSignIn(here: URL, now = Date.now()): Promise<string> {
  const leaving = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Leaving | null;
  sessionStorage.removeItem(KEY);
  if (leaving === null) throw new SignInFailed('unexpected');
  const { issuer, clientId, authorizationEndpoint, tokenEndpoint } = await settings();
  const server = { issuer, authorization_endpoint: authorizationEndpoint, token_endpoint: tokenEndpoint };
  const client = { client_id: clientId };
  try {
    const given = oauth.validateAuthResponse(server, client, here, leaving.state);
    // Plain HTTP is for trying Tandem out on this very machine.
    const options = { [oauth.allowInsecureRequests]: new URL(tokenEndpoint).protocol === 'http:' };
    const answer = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), given, returnAddress(), leaving.verifier, options);
    const { access_token: token, expires_in: lifetime = 300 } = await oauth.processAuthorizationCodeResponse(server, client, answer);
    setAccessToken({ token, expiresAt: now + lifetime * 1000 });
  } catch (cause) {
    throw new SignInFailed(cause instanceof oauth.AuthorizationResponseError ? 'refused' : 'unexpected', { cause });
  }
  return leaving.back.startsWith('/') && !leaving.back.startsWith('//') ? leaving.back : '/staff/work-orders';
}
