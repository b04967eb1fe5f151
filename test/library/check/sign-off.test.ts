import { describe, expect, test } from 'vitest'
import { load, swap } from '../folder.ts'

const policy = { 'site.yaml': swap('source-missing: warn', 'sign-off: { briefings: [Safeguarding lead] }') }

test('what the policy asks to be signed off is not published without', () => {
  const { errors } = load({ ...policy, 'briefings/men.md': swap('status: published', 'status: draft') })
  expect(errors).toEqual([
    'briefings/child-t.md:6:9 sign-off-missing This is to be signed off by `Safeguarding lead` before it is published, as the policy `sign-off` asks. When they have read it: npm run sign-off -- --file briefings/child-t.md --role "Safeguarding lead"',
  ])
})

describe('where no policy asks for it, a sign-off', () => {
  const signed = (status: string) => {
    const signOff = `signOff:\n  - { role: Chair, on: 2026-11-20, of: sha256-${'0'.repeat(64)} }`
    return load({ 'briefings/men.md': swap('status: published', `${status}\n${signOff}`) })
  }

  test('is still of what was signed, and of nothing else', () => {
    expect(signed('status: published').errors).toEqual([
      'briefings/men.md:7:5 sign-off-changed It changed after Chair signed it off on 20 November 2026: what it was is not kept in `sign-offs/`, so the words cannot be shown. Take the change back; or have it signed off again: npm run sign-off -- --file briefings/men.md --role "Chair"',
    ])
  })

  test('holds up no draft', () => {
    const { errors, warnings } = signed('status: draft')
    expect([errors, warnings]).toEqual([[], [expect.stringContaining('briefings/men.md:7:5 sign-off-changed ')]])
  })
})
