import { observable, useObservable } from '../observable.ts';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'tandem.language';
const known = (value: string | null | undefined): Language | undefined => LANGUAGES.find((language) => value?.toLowerCase().startsWith(language));

/** The chosen language, else the first of the browser's that we speak, else English. */
export const language = observable<Language>(
  known(localStorage.getItem(KEY)) ?? navigator.languages.map(known).find((found) => found !== undefined) ?? 'en',
);

language.subscribe(() => localStorage.setItem(KEY, language.get()));

export function useLanguage(): Language {
  return useObservable(language);
}

/** The locale for numbers and dates: the browser's own where it speaks the chosen language (en-GB rather than en). */
export function localeFor(chosen: Language): string {
  return navigator.languages.find((candidate) => candidate.toLowerCase().startsWith(chosen)) ?? chosen;
}
