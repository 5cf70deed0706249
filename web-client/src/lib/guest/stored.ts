import { observable, type Observable } from '../observable.ts';

/** A value that survives closing the browser and is the same in all of its tabs. */
export function stored<T>(key: string, initial: T): Observable<T> {
  const read = (): T => {
    try {
      const text = localStorage.getItem(key);
      return text === null ? initial : (JSON.parse(text) as T);
    } catch {
      return initial;
    }
  };
  const value = observable<T>(read());
  window.addEventListener('storage', (event) => {
    if (event.key === key) value.set(read());
  });
  return {
    get: value.get,
    subscribe: value.subscribe,
    set(next) {
      value.set(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A full or forbidden storage: the value lives as long as the page.
      }
    },
  };
}
