import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { language, LANGUAGES } from './language.ts';

type Texts = Record<string, unknown>;

/** Starts translation. Each namespace (a feature's name) is loaded in the chosen language when it is first needed. */
export async function startTranslation(load: (language: string, namespace: string) => Promise<Texts>, first: string[]): Promise<void> {
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (lng, ns, done) => {
      load(lng, ns).then(
        (texts) => done(null, texts),
        (failure: Error) => done(failure, null),
      );
    },
  };
  language.subscribe(() => {
    document.documentElement.lang = language.get();
    void i18next.changeLanguage(language.get());
  });
  document.documentElement.lang = language.get();
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language.get(),
      supportedLngs: [...LANGUAGES],
      fallbackLng: false,
      ns: first,
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}
