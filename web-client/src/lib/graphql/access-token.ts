const KEY = 'tandem.access-token';

/** The signed-in person's token; it lives as long as the tab and is never sent anywhere but to the own API. */
export function accessToken(): string | null {
  return sessionStorage.getItem(KEY);
}

export function setAccessToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, token);
}
