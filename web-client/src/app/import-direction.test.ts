// @vitest-environment node
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function complaints(filePath: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import ${JSON.stringify(imported)};\n`, { filePath });
  return result?.messages.filter((message) => message.ruleId === 'no-restricted-imports').map((message) => message.message) ?? [];
}

describe('imports go lib, components, features, app', () => {
  it.each([
    ['src/lib/planted.ts', '@/components/money.tsx'],
    ['src/lib/graphql/planted.ts', '../../features/catalog/api/lines.ts'],
    ['src/components/planted.ts', '@/features/catalog/api/lines.ts'],
    ['src/components/planted.ts', '../app/theme.ts'],
    ['src/features/catalog/components/planted.ts', '@/app/theme.ts'],
    ['src/features/catalog/components/planted.ts', '@/features/ordering/api/orders.ts'],
    ['src/features/catalog/components/planted.ts', '../../ordering/api/orders.ts'],
    ['src/features/catalog/components/planted.ts', '@/features/preview/bicycle/solid.ts'],
    ['src/features/catalog/components/planted.ts', '@/features/signing-in/api/session.ts'],
    ['src/features/studio/components/planted.ts', '@/features/staff/components/staff-page.tsx'],
    ['src/features/studio/components/planted.ts', '@/features/configurator/components/worktop.tsx'],
    ['src/features/staff/components/planted.ts', '@/features/configurator/trial.tsx'],
  ])('refuses %s importing %s', async (file, imported) => {
    expect(await complaints(file, imported)).toHaveLength(1);
  });

  it.each([
    ['src/components/planted.ts', '@/lib/connection.ts'],
    ['src/features/catalog/components/planted.ts', '../api/lines.ts'],
    ['src/features/catalog/components/planted.ts', '@/features/preview/preview.tsx'],
    ['src/features/studio/components/planted.ts', '@/features/signing-in/api/session.ts'],
    ['src/features/studio/components/planted.ts', '@/features/configurator/trial.tsx'],
    ['src/app/planted.ts', '@/features/catalog/api/lines.ts'],
  ])('lets %s import %s', async (file, imported) => {
    expect(await complaints(file, imported)).toEqual([]);
  });
});
