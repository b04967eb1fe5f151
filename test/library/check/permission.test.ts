import { describe, expect, test } from 'vitest'
import { all, load, swap } from '../folder.ts'
import { CHILD_T, checked, says, with_ } from './child-t.ts'

describe('an exception', () => {
  const exception = (text: string, rule = 'identity-name') =>
    with_(`exceptions: [{ rule: ${rule}, text: ${text}, reason: She is the author of the law. }]`)

  test('lets its own words stay, and no others', () => {
    expect(checked(says('Mrs Jones met Mrs Brown.'), exception('Mrs Jones')).map((one) => one.split(' looks')[0])).toEqual([
      `${CHILD_T}:30:15 identity-name \`Mrs Brown\``,
    ])
  })

  test('lets nothing stay that another rule finds', () => {
    expect(
      checked(says('Mrs Jones rang.'), exception('Mrs Jones', 'identity-phone'))
        .map((one) => one.split(' ')[1])
        .sort(),
    ).toEqual(['exception-unused', 'identity-name'])
  })

  test('holds for the entry that it stands in alone', () => {
    const { warnings } = load({
      [CHILD_T]: all(says('Mrs Jones rang.'), exception('Mrs Jones')),
      'briefings/men.md': swap('Time.', 'Mrs Jones had no time.'),
    })
    expect(warnings).toHaveLength(1)
  })

  test('is reported where it matches nothing', () => {
    expect(checked(exception('Mrs Jones'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:15:14 exception-unused Nothing that \`identity-name\` finds in this entry or in its documents is exactly \`Mrs Jones\`. Correct the exception, or take it out.",
      ]
    `)
  })

  test('is not called of no use in a text that was not looked through', () => {
    expect(checked(says(`${'> '.repeat(5000)}Mrs Jones rang.`), exception('Mrs Jones')).map((one) => one.split(' ')[1])).toEqual([
      'markup-nested',
    ])
  })

  test('says why, and names a rule that can have exceptions', () => {
    expect(checked(with_('exceptions: [{ rule: marking, text: DRAFT, reason: It is none. }]'))).toHaveLength(1)
    expect(checked(with_('exceptions: [{ rule: identity-name, text: Mrs Jones }]'))).toContain(
      `${CHILD_T}:15:14 field-missing The field \`exceptions[1].reason\` is missing. Add it.`,
    )
  })

  test('stands beside the words in a vocabulary', () => {
    const glossary = all(
      swap('A meeting about', 'Ask Dr Okafor about'),
      (text) => `${text}  exceptions: [{ rule: identity-name, text: Dr Okafor, reason: She wrote the book. }]\n`,
    )
    expect(load({ 'glossary.yaml': glossary }).warnings).toEqual([])
  })
})

describe('a marking', () => {
  const disclosed = (on: string) => `disclosure: { basis: The partners agreed to publish., by: The partnership, on: ${on} }`

  test('stops the build', () => {
    expect(checked(says('This report is strictly confidential.'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:29:1 marking \`This report is strictly confidential\` says that this may not go out. Take the marking off if it no longer holds; or say in \`disclosure\` why the text may be published, who decided it, and when.",
      ]
    `)
  })

  test('may go out where the entry says why', () => {
    expect(checked(says('OFFICIAL-SENSITIVE'), with_(disclosed('2026-11-01')))).toEqual([])
  })

  test('may not go out by what is still to be decided', () => {
    const on = (day: string) => load({ [CHILD_T]: all(says('OFFICIAL-SENSITIVE'), with_(disclosed(day))) }).errors
    expect(on('2026-11-22')).toEqual([
      `${CHILD_T}:15:80 field-value This day is still to come, so nobody can have decided on it. Correct it.`,
    ])
    expect(on('2026-11-21')).toEqual([])
  })

  test('that is none any more leaves no disclosure behind', () => {
    expect(checked(with_(disclosed('2026-11-01')))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:15:1 disclosure-unused Nothing in this entry or in its documents bears a marking, so this lets nothing stay. Take it out.",
      ]
    `)
  })

  test('is not one in quotation marks, but it is in a field that YAML quotes', () => {
    expect(checked(says('It was marked "OFFICIAL-SENSITIVE" by mistake.'))).toEqual([])
    expect(checked(swap('What this review teaches.', '"DRAFT: what this review teaches."'))).toHaveLength(1)
  })
})
