import { language, localeFor } from './language.ts';

/**
 * Has the browser read, beside the page, what it needs for the first number and the first date: a browser keeps that for all of a site's threads, and
 * in Chromium it takes 25 to 45 ms, which the page would stand still.
 */
export function readFormatsAhead() {
  new Worker(new URL('./formats-worker.ts', import.meta.url), { type: 'module', name: localeFor(language.get()) });
}
