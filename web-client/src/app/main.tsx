import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { readFormatsAhead } from '@/lib/i18n/formats-ahead.ts';
import { startTranslation } from '@/lib/i18n/i18n.ts';
import { turn } from '@/lib/turn.ts';
import { App } from './app.tsx';
import { startRouter } from './router.tsx';
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

/**
 * The words and the page's code and data come at the same time as each other. Each step takes a turn of its own, and what is drawn is drawn piece by
 * piece, so that the page answers meanwhile.
 */
async function begin(place: HTMLElement) {
  readFormatsAhead();
  const words = startTranslation(load, ['app', WORDS_OF[window.location.pathname.split('/')[1] ?? ''] ?? 'catalog']);
  await turn();
  const router = startRouter();
  await turn();
  void router.load();
  await turn();
  const root = createRoot(place);
  await words;
  startTransition(() => root.render(<App router={router} />));
}

void begin(place);
