import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { messagesPlugin } from './src/messages/vite-plugin.ts'

/** Where Node keeps what it compiled, for the processes that tests begin. */
const env = { NODE_COMPILE_CACHE: join(tmpdir(), 'sevenfold-compiled') }

/** Milliseconds after which a test that hangs counts as failed; none is slow that is not. */
const HANGING = 120_000

/** What all tests share. Files that run one after another in a worker share what they import: none changes it. */
const shared = { env, isolate: false, maxWorkers: 2, testTimeout: HANGING, hookTimeout: HANGING }

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [messagesPlugin(() => ({ language: 'en-GB' }))],
        test: { ...shared, name: 'units', include: ['test/*.test.ts', 'test/!(site)/**/*.test.ts'] },
      },
      {
        test: { ...shared, name: 'site', include: ['test/site/**/*.test.ts'], globalSetup: 'test/site/setup.ts' },
      },
    ],
  },
})
