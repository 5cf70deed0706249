import type { Decision, Wish } from './wish.ts';

const key = (id: string) => `tandem.wishes.${id}`;

/** Keeps decisions that are not answered yet, so that closing the page in a lost network loses nothing. */
export function keepWishes(id: string, pending: readonly Wish[]): void {
  const decisions = pending.filter((wish) => wish.kind === 'decide');
  try {
    if (decisions.length === 0) localStorage.removeItem(key(id));
    else localStorage.setItem(key(id), JSON.stringify(decisions));
  } catch {
    // A full or forbidden storage: they live as long as the page.
  }
}

export function keptWishes(id: string): Decision[] {
  try {
    return JSON.parse(localStorage.getItem(key(id)) ?? '[]') as Decision[];
  } catch {
    return [];
  }
}
