import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const service = process.env.TANDEM ?? 'http://localhost:8080';

/** What stands in the page itself shows before the styles have come: they follow it. Scripts still wait for them. */
const stylesLast: Plugin = {
  name: 'styles-last',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? [];
      return styles.reduce((rest, link) => rest.replace(link, ''), html).replace('  </body>', `${styles.join('')}  </body>`);
    },
  },
};

export default defineConfig({
  plugins: [react(), stylesLast],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // Where Spring Boot serves static files from, inside of this module's jar.
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Inlined files would need data: in more places of the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What several pages use comes with the first of them: many small files cost more on the way than their few bytes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
            { name: 'shared', test: /[\\/]src[\\/](?:lib|components)[\\/]|[\\/]node_modules[\\/](?:@mantine|@urql|urql|wonka|use-sync-external-store)[\\/]/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/client-settings.json', '/oauth2', '/login', '/.well-known'].map((path) => [path, { target: service, changeOrigin: false, ws: true }]),
    ),
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/lib/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    // A build server may be busy with other things.
    testTimeout: 30_000,
    // Left to itself it keeps a core free for whoever watches.
    maxWorkers: '100%',
  },
});
