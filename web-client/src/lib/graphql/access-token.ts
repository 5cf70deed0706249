import { observable } from '../observable.ts';

const KEY = 'tandem.access-token';

/** The signed-in person's token; it lives as long as the tab and is never sent anywhere but to the own API. */
export interface AccessToken {
  token: string;
  /** In milliseconds since 1970. */
  expiresAt: number;
}

function kept(): AccessToken | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as AccessToken | null;
  } catch {
    return null;
  }
}

export const held = observable<AccessToken | null>(kept());

export function setAccessToken(token: AccessToken | null): void {
  if (token === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(token));
  held.set(token);
}

/** Null where nobody is signed in, or no longer. */
export function accessToken(now = Date.now()): string | null {
  const token = held.get();
  if (token === null || now < token.expiresAt) return token?.token ?? null;
  setAccessToken(null);
  return null;
}
