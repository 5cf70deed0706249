import { observable } from './observable.ts';

/** What a screen reader says next, politely. One live region speaks for the whole page. */
export const announcement = observable('');

export function announce(text: string): void {
  // The same sentence twice is heard twice: a no-break space makes it another text.
  announcement.set(announcement.get() === text ? `${text}\u00a0` : text);
}
