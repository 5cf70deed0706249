import { cacheExchange, Client, fetchExchange } from 'urql';
import { accessToken } from './access-token.ts';
import { guestAgain } from './guest-again.ts';
import { patientFetch } from './patient-fetch.ts';

let latest: { language: string; client: Client } | null = null;

/** The client whose answers are in this language; it keeps what it was told until the language changes. */
export function clientFor(language: string): Client {
  if (latest?.language !== language) latest = { language, client: createClient(language) };
  return latest.client;
}

/** Subscriptions come as server-sent events over the same path. */
function createClient(language: string): Client {
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    fetch: guestAgain(patientFetch),
    fetchSubscriptions: true,
    preferGetMethod: false,
    fetchOptions: () => {
      const token = accessToken();
      return { headers: { 'Accept-Language': language, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) } };
    },
  });
}
