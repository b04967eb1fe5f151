import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { marked, planted, unmarked } from './planted.ts'

/** Those in the second file are not dressed for the test of disguises: in many, their own signs, capitals or lines are lost. */
describe.each(['cases.json', 'undressed.json'].flatMap((file) => Object.entries(planted(file))))('%s', (rule, { caught, spared }) => {
  test.each(caught)('finds: %s', (sentence) => {
    const expected = rule === 'identity-jigsaw' ? `⟦${sentence}⟧` : sentence
    expect(marked(rule, unmarked(sentence))).toBe(expected)
  })

  test.each(spared)('leaves alone: %s', (sentence) => {
    expect(marked(rule, sentence)).toBe(sentence)
  })
})

test('all of them also in a process that has compiled so many expressions that V8 no longer optimises one', () => {
  const script = `import { marked, planted, unmarked } from ${JSON.stringify(join(import.meta.dirname, 'planted.ts'))}
    const cases = ['cases.json', 'undressed.json'].flatMap((file) => Object.entries(planted(file)))
    const wrong = cases.flatMap(([rule, { caught, spared }]) => [
      ...caught.filter((one) => marked(rule, unmarked(one)) !== (rule === 'identity-jigsaw' ? '⟦' + one + '⟧' : one)),
      ...spared.filter((one) => marked(rule, one) !== one),
    ])
    console.log(JSON.stringify(wrong))`
  const args = ['--no-regexp-optimization', '--input-type=module', '-e', script]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([stdout.trim(), stderr]).toEqual(['[]', ''])
})
