import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** One zone per run: build/test.mjs repeats the day-and-clock suites in three zones. */
export default defineConfig({
  root,
  test: {
    include: ['test/{shared,db,electron,renderer,contract}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    env: { TZ: process.env.TZ ?? 'Asia/Shanghai' },
  },
});
