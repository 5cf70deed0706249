import { held, setAccessToken } from '@/lib/graphql/access-token.ts';
import { useObservable } from '@/lib/observable.ts';

const ROLES = ['PLANNER', 'CRAFTSPERSON', 'MACHINE', 'ADMIN', 'DESIGNER', 'REVIEWER', 'CUSTOMER'] as const;
export type Role = (typeof ROLES)[number];

/** Who is signed in. It is read from the token for being shown alone: the service decides what one may. */
export interface Session {
  name: string;
  roles: Role[];
  expiresAt: number;
}

interface Claims {
  sub?: string;
  preferred_username?: string;
  roles?: string[];
  realm_access?: { roles?: string[] };
}

function claims(token: string): Claims {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    return {};
  }
}

export function sessionOf(token: string, expiresAt: number): Session {
  const said = claims(token);
  const names = (said.roles ?? said.realm_access?.roles ?? []).map((role) => role.toUpperCase());
  return { name: said.preferred_username ?? said.sub ?? '', roles: ROLES.filter((role) => names.includes(role)), expiresAt };
}

export function useSession(): Session | null {
  const token = useObservable(held);
  return token === null ? null : sessionOf(token.token, token.expiresAt);
}

export function signOut(): void {
  setAccessToken(null);
}

/** Who may look at the floor. */
export function mayLook({ roles }: Session): boolean {
  return roles.some((role) => ['PLANNER', 'CRAFTSPERSON', 'MACHINE', 'ADMIN'].includes(role));
}

/** Who may decide about work orders. */
export function maySteer({ roles }: Session): boolean {
  return roles.includes('PLANNER');
}

/** Who may see drafts of product lines. */
export function mayRead({ roles }: Session): boolean {
  return roles.includes('DESIGNER') || roles.includes('REVIEWER');
}

/** Who may write in drafts. */
export function mayWrite({ roles }: Session): boolean {
  return roles.includes('DESIGNER');
}

/** Who may find drafts good, and steer what is offered. */
export function mayReview({ roles }: Session): boolean {
  return roles.includes('REVIEWER');
}
