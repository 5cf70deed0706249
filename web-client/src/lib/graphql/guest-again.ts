import { setAccessToken } from './access-token.ts';

/** Where the service does not know a token any more, it is forgotten and the question asked again without: what is open to guests stays open. */
export function guestAgain(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const answer = await send(input, init);
    const headers = new Headers(init?.headers);
    if (answer.status !== 401 || !headers.has('Authorization')) return answer;
    setAccessToken(null);
    headers.delete('Authorization');
    return send(input, { ...init, headers });
  };
}
