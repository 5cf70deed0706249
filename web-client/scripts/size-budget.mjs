// Fails when a first visit needs more JavaScript than the budget: the entry and all that it preloads, gzipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 180;
const out = process.argv[2] ?? 'target/classes/META-INF/resources';

const chunks = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));
const files = new Set();
const take = (key) => {
  if (files.has(chunks[key].file)) return;
  files.add(chunks[key].file);
  (chunks[key].imports ?? []).forEach(take);
};
// What the configurator needs counts as well: it is where people arrive and act.
['index.html', 'src/features/configurator/components/configurator-page.tsx', 'src/app/texts/en.json', 'src/features/configurator/texts/en.json'].filter((key) => chunks[key]).forEach(take);

let total = 0;
for (const file of [...files].filter((name) => name.endsWith('.js'))) {
  const size = gzipSync(readFileSync(join(out, file)), { level: 9 }).length;
  total += size;
  console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
}
console.log(`${(total / 1000).toFixed(1).padStart(8)} kB  JavaScript before the first interaction, gzipped; the budget is ${BUDGET_KB} kB`);
if (total > BUDGET_KB * 1000) {
  console.error('Over the budget: load what is not needed at first with import(), see docs/adr/0021-the-web-client.md.');
  process.exit(1);
}
