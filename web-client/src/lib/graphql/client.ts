import { cacheExchange, Client, fetchExchange } from 'urql';
import { accessToken } from './access-token.ts';
import { guestAgain } from './guest-again.ts';
import { patientFetch } from './patient-fetch.ts';

/** A client whose answers are in one language. Subscriptions come as server-sent events over the same path. */
export function createClient(language: string): Client {
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
