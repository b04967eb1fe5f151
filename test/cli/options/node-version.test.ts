import { expect, test } from 'vitest'
import { tooOld } from '../../../src/cli/options/node-version.ts'

test.each(['22.12.0', '22.20.1', '24.1.0', '100.0.0'])('Node %s is new enough', (version) => {
  expect(tooOld(version)).toBeUndefined()
})

test.each(['22.11.9', '20.20.2', '9.9.9'])('Node %s is too old, and it is said what to do', (version) => {
  expect(tooOld(version)).toBe(
    `Sevenfold needs Node 22.12.0 or later, and this is Node ${version}. Install a newer one: nodejs.org has it.`,
  )
})
