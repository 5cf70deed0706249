import { createRoot } from 'react-dom/client';
import { startTranslation } from '@/lib/i18n/i18n.ts';
import { App } from './app.tsx';
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

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
void startTranslation(load, ['app']).then(() => createRoot(root).render(<App />));
