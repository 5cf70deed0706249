import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/*.walk.ts'],
    environment: 'node',
    testTimeout: 240_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ['verbose'],
  },
});
