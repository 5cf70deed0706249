import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

/** Imports go one way: lib, components, features, app. A feature stands alone; only the preview is shown by others, who must be signed in is asked by one, and the studio tries drafts in the configurator. */
const forbid = (folder, regex, message) => ({
  files: [`src/${folder}/**`],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
});
const features = ['catalog', 'configurator', 'sharing', 'comparing', 'ordering', 'staff', 'studio', 'signing-in', 'preview'];
const open = { staff: '|signing-in/', studio: '|signing-in/|configurator/trial.tsx$' };

export default typescript.config(
  { ignores: ['target', 'node_modules', 'src/lib/graphql/schema.d.ts'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  hooks.configs.flat.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['scripts/**', 'e2e/*.mjs', '*.config.*'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', document: 'readonly', sessionStorage: 'readonly', performance: 'readonly', MutationObserver: 'readonly', requestAnimationFrame: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', URLSearchParams: 'readonly', fetch: 'readonly', btoa: 'readonly', crypto: 'readonly' } }, rules: { 'no-console': 'off' } },
  forbid('lib', '^@/(components|features|app)/|^(\\.\\./)+(components|features|app)/', 'lib stands on nothing of the client.'),
  forbid('components', '^@/(features|app)/|^\\.\\./', 'A component stands on lib and other components alone.'),
  ...features.map((feature) =>
    forbid(
      `features/${feature}`,
      `^@/app/|^@/features/(?!${feature}/|preview/preview\\.tsx${open[feature] ?? ''})|^(\\.\\./){2,}`,
      'A feature stands on lib, components and itself; of the others only on @/features/preview/preview.tsx, and behind a sign-in on @/features/signing-in; the studio on @/features/configurator/trial.tsx.',
    ),
  ),
);
