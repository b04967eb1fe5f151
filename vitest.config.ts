import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { messagesPlugin } from './src/messages/vite-plugin.ts'

/** Where Node keeps what it compiled, for the processes that tests begin. */
const env = { NODE_COMPILE_CACHE: join(tmpdir(), 'sevenfold-compiled') }

/** Milliseconds after which a test that hangs counts as failed; none is slow that is not. */
const HANGING = 120_000

/** Files that take longest begin first, so that none runs alone at the end. */
const LONGEST = [
  'documented-path',
  'incremental.long',
  'package.long',
  'docs-site',
  'hosts.long',
  'sweep/',
  'fuzz',
  'offline',
  'interrupted',
  'build.long',
  'draft-preview',
  '.long.',
]
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.includes(name))
      return at < 0 ? LONGEST.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/**
 * What all tests share. Files that run one after another in a worker share what they import: none changes it. There is one worker
 * more than a small machine has cores: much of what they do is to wait for a browser.
 */
const shared = { env, isolate: false, maxWorkers: 3, testTimeout: HANGING, hookTimeout: HANGING }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
