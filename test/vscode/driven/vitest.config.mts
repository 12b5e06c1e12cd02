import { defineConfig } from 'vitest/config';

/** Each file opens a VS Code of its own, so that they take turns. */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
