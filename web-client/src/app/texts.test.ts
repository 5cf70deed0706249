// @vitest-environment node
import { describe, expect, it } from 'vitest';

const all = import.meta.glob<Record<string, unknown>>(['./texts/*.json', '../features/*/texts/*.json'], { eager: true, import: 'default' });

const keys = (texts: Record<string, unknown>, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key}`] : keys(value as Record<string, unknown>, `${before}${key}.`),
  );

describe('texts', () => {
  const english = Object.keys(all).filter((path) => path.endsWith('/en.json'));

  it.each(english)('%s says the same in German', (path) => {
    expect(keys(all[path.replace('/en.json', '/de.json')] ?? {}).sort()).toEqual(keys(all[path] ?? {}).sort());
  });

  it('has no language without the other', () => {
    expect(Object.keys(all).filter((path) => path.endsWith('/de.json'))).toHaveLength(english.length);
  });
});
