import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** One browser at a time: the walks share two processor cores with the application they watch. */
export default defineConfig({
  root,
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/faults/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    pool: 'forks',
  },
});
