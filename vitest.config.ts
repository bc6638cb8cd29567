import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What the integration makes while it builds a site. */
const emptyWords: Plugin = {
  name: 'empty-words',
  resolveId: (id) => (id.startsWith('virtual:slovo/words/') ? id : undefined),
  load: (id) => (id.startsWith('virtual:slovo/words/') ? 'export const words = {};' : undefined),
};

export default defineConfig({
  test: {
    projects: [
      {
        // Unit tests stand beside what they test.
        // The time limit only catches what never ends: machines that are busy are no failure.
        plugins: [emptyWords],
        test: { name: 'unit', include: ['{src,scripts}/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // Built sites, from the command line and in a browser.
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
