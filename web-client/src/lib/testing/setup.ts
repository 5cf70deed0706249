import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach } from 'vitest';

const texts = import.meta.glob<Record<string, unknown>>(['../../app/texts/en.json', '../../features/*/texts/en.json'], { eager: true, import: 'default' });
const namespaces = Object.entries(texts).map(([path, content]) => [/features\/([^/]+)\//.exec(path)?.[1] ?? 'app', content] as const);

void i18next.use(initReactI18next).init({
  lng: 'en',
  resources: { en: Object.fromEntries(namespaces) },
  defaultNS: 'app',
  interpolation: { escapeValue: false },
});

if (typeof window !== 'undefined') {
  // What Mantine and dialogs ask of a browser and jsdom lacks.
  window.matchMedia ??= (query: string) =>
    ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };

  afterEach(() => {
    cleanup();
    localStorage.clear();
    sessionStorage.clear();
  });
}
