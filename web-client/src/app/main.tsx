import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { startTranslation } from '@/lib/i18n/i18n.ts';
import { App } from './app.tsx';
import { router } from './router.tsx';
// The order of these two is the order of their layers.
import './styles.css';
import './mantine-styles.ts';

const texts = import.meta.glob<{ default: Record<string, unknown> }>(['./texts/*.json', '../features/*/texts/*.json']);

async function load(language: string, namespace: string): Promise<Record<string, unknown>> {
  const path = namespace === 'app' ? `./texts/${language}.json` : `../features/${namespace}/texts/${language}.json`;
  const found = texts[path];
  if (!found) throw new Error(`There are no texts at ${path}.`);
  return (await found()).default;
}

/** Whose words the first page speaks, by the first part of its address. */
const WORDS_OF: Record<string, string> = {
  configure: 'configurator',
  compare: 'comparing',
  shared: 'sharing',
  cart: 'ordering',
  checkout: 'ordering',
  orders: 'ordering',
  staff: 'staff',
  'signed-in': 'staff',
};

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root.');
const root = createRoot(place);
// The page's code and its words come at the same time as those of what stands around it. Drawn piece by piece, so that it answers meanwhile.
void router.load();
void startTranslation(load, ['app', WORDS_OF[window.location.pathname.split('/')[1] ?? ''] ?? 'catalog']).then(() =>
  startTransition(() => root.render(<App />)),
);
