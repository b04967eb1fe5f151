import { defineConfig } from 'vitest/config'
import { messagesPlugin } from './src/messages/vite-plugin.ts'

/** Milliseconds after which a test that hangs counts as failed; none is slow that is not. */
const HANGING = 120_000

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [messagesPlugin(() => ({ language: 'en-GB' }))],
        test: { name: 'units', include: ['test/**/*.test.ts'], exclude: ['test/site/**'], testTimeout: HANGING },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/site/setup.ts',
          maxWorkers: 2,
          testTimeout: HANGING,
          hookTimeout: HANGING,
        },
      },
    ],
  },
})
