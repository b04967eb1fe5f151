import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { all, load, MINIMAL, swap } from '../folder.ts'
import { CHILD_T, checked, says, with_ } from './child-t.ts'

const GUIDE = `hard-to-reach:
  avoid: [hard to reach]
  instead: Say what was tried.
  because: It blames.
  source: { name: A report }
missed:
  avoid: [did not attend]
  where: [child, baby]
  unless: [meeting]
  instead: Say "was not brought".
  because: A child cannot go alone.
  source: { name: A report, address: https://example.org/ }
`

describe('what tells who a person is', () => {
  test('stops the build where it is sure, and is not repeated in the message', () => {
    const words = 'NHS number 999 110 6847, AB 12 34 56 C and UPN A814937424692.'
    expect(checked(says(words))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:29:12 identity-nhs-number This is an NHS number. Take it out. It names one person, for life.",
        "briefings/child-t.md:29:26 identity-national-insurance This is a National Insurance number. Take it out. It names one person, for life.",
        "briefings/child-t.md:29:48 identity-pupil-number This is a unique pupil number. Take it out. It names one child.",
      ]
    `)
  })

  test('warns where it is likely', () => {
    const words = `The mother, Karen Whitfield, of 12 Acacia Avenue, rang 07700 900123 or
wrote to karen.w@example.org. Her son was born on 14 March 2019. He is @kayz_07. Her car is AB12 CDE.`
    expect(checked(says(words))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:29:13 identity-name \`Karen Whitfield\` looks like the name of a person. Write who it is to the child or the adult, or what office they hold, or a pseudonym. If it may stay, write an exception with its reason into the entry.",
        "briefings/child-t.md:29:33 identity-address \`12 Acacia Avenue\` looks like an address. Write the kind of place, such as "a flat". If it is your own office's, write it into \`contact\` of \`site.yaml\`: then it may stand anywhere. If it may stay, write an exception with its reason into the entry.",
        "briefings/child-t.md:29:56 identity-phone \`07700 900123\` looks like the telephone number of a person or a place. Take it out. If it is your own office's, write it into \`contact\` of \`site.yaml\`: then it may stand anywhere. If it may stay, write an exception with its reason into the entry.",
        "briefings/child-t.md:30:10 identity-email \`karen.w@example.org\` looks like a person's e-mail address. Take it out, or give an office's address. If it is your own office's, write it into \`contact\` of \`site.yaml\`: then it may stand anywhere. If it may stay, write an exception with its reason into the entry.",
        "briefings/child-t.md:30:51 identity-birth-date \`14 March 2019\` looks like the exact day of a birth or a death. Write the year, or an age, or a season. If it may stay, write an exception with its reason into the entry.",
        "briefings/child-t.md:30:72 identity-handle \`@kayz_07\` looks like the name of an account. Take it out. If it may stay, write an exception with its reason into the entry.",
        "briefings/child-t.md:30:93 identity-vehicle \`AB12 CDE\` looks like a vehicle's registration mark. Take it out, or write "a car". If it may stay, write an exception with its reason into the entry.",
      ]
    `)
  })

  test('a named place beside a child warns, and so does an exact age beside a full date', () => {
    const words = 'Child T went to Acacia Primary School. On 14 March 2019, at 11 weeks old, a sibling was seen.'
    expect(checked(says(words))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:29:17 identity-place \`Acacia Primary School\` looks like a place that tells who a child is. Write the kind of place, such as "a primary school". If it may stay, write an exception with its reason into the entry.",
        "briefings/child-t.md:29:43 identity-jigsaw Together these may point at one family: an exact date (\`14 March 2019\`, 29:43), an exact age (\`11 weeks old\`, 29:61), a named school (\`Acacia Primary School\`, 29:17). The score is 7; 6 warns. Make some of them less exact, or write an exception with its reason for one of them.",
        "briefings/child-t.md:29:61 identity-age \`11 weeks old\` looks like an exact age beside the full date of an event, which together give a day of birth. Write the year of the event, or the age less exactly, such as "under three months". If it may stay, write an exception with its reason into the entry.",
      ]
    `)
  })

  test('is found in fields, at the place in the file where it stands', () => {
    expect(checked(swap('What this review teaches.', '"What Mrs Jones told us."'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:5:16 identity-name \`Mrs Jones\` looks like the name of a person. Write who it is to the child or the adult, or what office they hold, or a pseudonym. If it may stay, write an exception with its reason into the entry.",
      ]
    `)
  })

  test('is found in disguise, at the place in the file where it begins', () => {
    const changes = [
      swap('What this review teaches.', '"What \\x4drs\\_J\\u200bones told us."'),
      says('Her number was **999**&nbsp;110&#8203; 6847, and she is\nof 12 Aca&shy;cia [Avenue](https://example.org/).'),
    ]
    const found = checked(...changes).filter((one) => !one.includes(' character-hidden '))
    expect(found.map((one) => one.split(/ looks| Take/)[0])).toEqual([
      `${CHILD_T}:29:18 identity-nhs-number This is an NHS number.`,
      `${CHILD_T}:5:16 identity-name \`Mrs Jones\``,
      `${CHILD_T}:30:4 identity-address \`12 Acacia Avenue\``,
    ])
  })

  test('is found in drafts', () => {
    const { warnings } = load({
      'briefings/men.md': all(swap('status: published', 'status: draft'), swap('Time.', 'Mrs Jones had no time.')),
    })
    expect(warnings.map((one) => one.slice(0, 37))).toEqual(['briefings/men.md:26:1 identity-name `'])
  })

  test('is found in vocabularies and in site.yaml', () => {
    const { errors, warnings } = load({
      'glossary.yaml': swap('A meeting about', 'Ask Dr Okafor about'),
      'site.yaml': swap('about: Example content. }\nlicence', 'about: Mr Brown writes it. }\nlicence'),
    })
    expect([...errors, ...warnings].map((one) => one.split(' looks')[0])).toEqual([
      'glossary.yaml:4:16 identity-name `Dr Okafor`',
      'site.yaml:4:36 identity-name `Mr Brown`',
    ])
  })

  test.each(['language', 'kind', 'source', 'status', 'disclosure', 'because'])('is found in an entry whose id is `%s`', (id) => {
    const entry = `\n${id}: { name: Helpers, people: workers, about: "Mrs Jones, RESTRICTED", source: { name: Rules } }\n`
    const { errors, warnings } = load({ 'agencies.yaml': (text) => text + entry })
    expect([...errors, ...warnings].join()).toMatch(/ marking .* identity-name /s)
  })

  test.each(['other', 'former', 'asked'])('a marking is found in an entry whose id is `%s`', (id) => {
    const entry = `\n${id}: { name: Helpers, people: workers, about: RESTRICTED, source: { name: Rules } }\n`
    expect(load({ 'agencies.yaml': (text) => text + entry }).errors.join()).toMatch(/ marking /)
  })

  test('is found in what a recommendation is drawn from, whose paragraphs are no days', () => {
    const from = (source: string) => checked(swap('source: "10.4"', `source: ${source}`)).map((one) => one.split(' ')[1])
    expect(from('"10.4, Mrs Jones 999 110 6847"')).toEqual(['identity-nhs-number', 'identity-name'])
    expect(from('"OFFICIAL-SENSITIVE annex"')).toEqual(['marking'])
    expect(from('["6.1.16", "1.2.15", "19.10", "10.11"]')).toEqual([])
    expect(from('"6.1.16, 10.4 and 1.2.15"')).toEqual([])
  })

  test('is found behind a link and under emphasis, but a name is not in an address', () => {
    const words = 'Ask **Mrs Jones** or [Mr Brown](https://example.org/mr/brown), (mailto:safeguarding@example.org).'
    expect(checked(says(words)).map((one) => one.split(' looks')[0])).toEqual([
      `${CHILD_T}:29:7 identity-name \`Mrs Jones\``,
      `${CHILD_T}:29:23 identity-name \`Mr Brown\``,
    ])
  })

  test('is neither a reviewer’s name nor a pseudonym, in any briefing', () => {
    expect(load({ 'briefings/men.md': swap('Time.', 'Su Vincent wrote it.') }).warnings).toEqual([])
    const named = all(swap('Child T, age', 'Julie, age'), swap('reviewers: [Su Vincent]', "reviewers: [Ann O'Brien]"))
    expect(checked(named, says("The girl, Julie, told Ann O'Brien."))).toEqual([])
  })

  test('is no forename either that stands within a pseudonym', () => {
    const named = swap('Child T, age', 'Julie and Daniel, age')
    expect(checked(named, says('The girl, Julie, told the boy, Daniel.'))).toEqual([])
    expect(checked(named, says('The girl, Leanne, told the boy, Daniel.'))).toEqual([expect.stringContaining('identity-name `Leanne`')])
  })

  test('is public in a draft that says so, and nowhere else', () => {
    const words = "The girl, Julie, told Ann O'Brien."
    const draft = (MINIMAL[CHILD_T] as string)
      .replace('status: published', 'status: draft')
      .replace('Child T, age', 'Julie, age')
      .replace('reviewers: [Su Vincent]', "reviewers: [Ann O'Brien]")
      .replace('A child of eight. (¶1.1)', words)
    const { warnings } = load({ 'briefings/julie.md': draft, 'briefings/men.md': swap('Time.', words) })
    expect(warnings.filter((one) => one.includes('identity-name')).map((one) => one.split(' looks')[0])).toEqual([
      'briefings/men.md:26:11 identity-name `Julie`',
      "briefings/men.md:26:23 identity-name `Ann O'Brien`",
    ])
  })

  test('is so also while another file, or another field of its own, is wrong', () => {
    const child = all(
      swap('Child T, age', 'Julie, age'),
      swap('reviewers: [Su Vincent]', "reviewers: [Ann O'Brien]"),
      says("The girl, Julie, told Ann O'Brien."),
    )
    const named = (overrides: Parameters<typeof load>[0]) => {
      const { errors, warnings } = load({ [CHILD_T]: child, ...overrides })
      return [errors.length > 0, warnings.filter((one) => one.includes(' identity-name '))]
    }
    const site = (policy: string) => ({ 'site.yaml': swap('source-missing: warn', policy) })
    expect(named(site('report-stays: 6 months'))).toEqual([true, []])
    expect(named(site('souce-missing: warn'))).toEqual([true, []])
    expect(named({ [CHILD_T]: all(child, swap('period:', 'perod:')) })).toEqual([true, []])
    expect(named({ [CHILD_T]: all(child, swap("[Ann O'Brien]", '{ 1: 2 }')) })).toEqual([true, [expect.stringContaining("`Ann O'Brien`")]])
  })

  test('is not what a public inquiry is quoted as saying', () => {
    expect(checked(says('The inquiry heard that "Karen Whitfield rang on 14 March 2019".'))).toEqual([])
    expect(checked(says('A neighbour said that "Karen Whitfield rang".'))).toHaveLength(1)
  })
})

describe('precise facts', () => {
  test('warn together, with their places', () => {
    const words = 'At 11 weeks old, on 14 March 2019, the baby came from Acacia Nursery to Westmoor Hospital.'
    expect(checked(says(words))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:29:4 identity-age \`11 weeks old\` looks like an exact age beside the full date of an event, which together give a day of birth. Write the year of the event, or the age less exactly, such as "under three months". If it may stay, write an exception with its reason into the entry.",
        "briefings/child-t.md:29:21 identity-jigsaw Together these may point at one family: an exact date (\`14 March 2019\`, 29:21), an exact age (\`11 weeks old\`, 29:4), a named school (\`Acacia Nursery\`, 29:55), a named hospital (\`Westmoor Hospital\`, 29:73). The score is 9; 6 warns. Make some of them less exact, or write an exception with its reason for one of them.",
        "briefings/child-t.md:29:55 identity-place \`Acacia Nursery\` looks like a place that tells who a child is. Write the kind of place, such as "a primary school". If it may stay, write an exception with its reason into the entry.",
      ]
    `)
  })

  test('are gathered from all of an entry', () => {
    const apart = all(
      says('The baby was 11 weeks old.'),
      swap('A school was worried.', 'Acacia School was worried.'),
      swap('A MARAC was held.', 'A MARAC was held on 14 March 2019.'),
    )
    expect(checked(apart)).toHaveLength(1)
    const one = '{ rule: identity-jigsaw, text: Acacia School, reason: The report names it. }'
    expect(checked(apart, with_(`exceptions: [${one}]`))).toEqual([])
  })
})

describe('what stops a build in words that go out', () => {
  const secrets = says('OFFICIAL-SENSITIVE: her NHS number is 999 110 6847.')
  const status = (fields: string) => swap('status: published', fields)
  const topic = { 'briefings/men.md': swap('status: published', 'status: draft') }

  test('warns in a draft, which says what becomes of it', () => {
    const { errors, warnings } = load({ ...topic, [CHILD_T]: all(status('status: draft'), secrets) })
    expect(errors).toEqual([])
    expect(warnings).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:29:1 marking \`OFFICIAL-SENSITIVE\` says that this may not go out. Take the marking off if it no longer holds; or say in \`disclosure\` why the text may be published, who decided it, and when. It only warns, because this is a draft; once it is published, it stops the build.",
        "briefings/child-t.md:29:39 identity-nhs-number This is an NHS number. Take it out. It names one person, for life. It only warns, because this is a draft; once it is published, it stops the build.",
      ]
    `)
  })

  test('warns in a withdrawn entry, but for the words of its notice', () => {
    const withdrawn = (was: string, reason: string) =>
      load({
        ...topic,
        [CHILD_T]: all(status(`status: withdrawn\nwithdrawn: { on: 2026-11-21, was: ${was}, reason: ${reason} }`), secrets),
      })
    const { errors, warnings } = withdrawn('A briefing.', 'The family asked for it.')
    expect(errors).toEqual([])
    expect(warnings).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:30:1 marking \`OFFICIAL-SENSITIVE\` says that this may not go out. Take the marking off if it no longer holds; or say in \`disclosure\` why the text may be published, who decided it, and when. It only warns, because this is withdrawn, and only its notice is shown; once it is published, it stops the build.",
        "briefings/child-t.md:30:39 identity-nhs-number This is an NHS number. Take it out. It names one person, for life. It only warns, because this is withdrawn, and only its notice is shown; once it is published, it stops the build.",
      ]
    `)
    expect(withdrawn('On 999 110 6847.', 'It was OFFICIAL-SENSITIVE.').errors.map((one) => one.split(' ')[1])).toEqual([
      'identity-nhs-number',
      'marking',
    ])
  })

  test('stops it under embargo, and in an entry whose status is wrong', () => {
    for (const one of ['status: published\npublishFrom: 2099-01-01', 'status: drafted'])
      expect(load({ ...topic, [CHILD_T]: all(status(one), secrets) }).errors.join()).toMatch(/marking .*identity-nhs-number /)
  })
})

describe('words that blame or hide', () => {
  const warned = (words: string, path = CHILD_T, change = says(words)) => load({ 'language.yaml': GUIDE, [path]: change }).warnings

  test('warn, with what to say instead', () => {
    expect(warned('A Hard-to-reach\nfamily.')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:29:3 language \`Hard-to-reach\`: It blames. Say what was tried.",
      ]
    `)
  })

  test('depend on the sentence where the guide says so', () => {
    expect(warned('The baby did not attend.')).toHaveLength(1)
    expect(warned('The officer did not attend. The baby was seen.')).toEqual([])
    expect(warned('The worker did not attend the meeting about the child.')).toEqual([])
  })

  test('may be quoted, cited, and be a theme’s other and former terms', () => {
    expect(warned('They were called "hard to reach".')).toEqual([])
    expect(warned('> Hard to reach, they said.\n')).toEqual([])
    expect(warned('Read [Hard to reach families](https://example.org/).')).toEqual([])
    expect(warned('Staff read *Hard to Reach: who says so?* and _Hard to reach children_ first.')).toEqual([])
    expect(warned('They were *hard to reach*, and **Hard to reach families** were many.')).toHaveLength(2)
    expect(warned('*Hard to reach families* were many.')).toHaveLength(1)
    expect(warned('', 'themes/unseen-men.md', swap('[hidden men]', '[hard to reach men]'))).toEqual([])
    expect(warned('', 'themes/unseen-men.md', swap('term: Unseen men', 'term: Hard to reach men'))).toHaveLength(1)
  })

  test('are found by the guide that Sevenfold comes with', () => {
    const shipped = readFileSync(join(import.meta.dirname, '../../../content/language.yaml'), 'utf8')
    const found = (words: string) => load({ 'language.yaml': shipped, [CHILD_T]: says(words) }).warnings.length
    expect(found('The girl was placing herself at risk. Her uncle had committed suicide.')).toBe(2)
    expect(found('They were hard to reach.')).toBe(1)
    expect(found('The clinic was hard to reach by bus. Staff put themselves at risk when they visited alone.')).toBe(0)
  })

  test('are none without a guide, and its form is checked', () => {
    expect(checked(says('A hard to reach family.'))).toEqual([])
    expect(load({ 'language.yaml': 'x:\n  avoid: [y]\n' }).errors.map((one) => one.split(' The')[0])).toEqual([
      'language.yaml:2:3 field-missing',
      'language.yaml:2:3 field-missing',
      'language.yaml:2:3 field-missing',
    ])
  })
})
