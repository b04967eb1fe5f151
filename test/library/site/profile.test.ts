import { describe, expect, test } from 'vitest'
import { SHIPPED_PROFILES } from '../../../src/library/site/profile.ts'
import { SLOTS } from '../../../src/model/slot.ts'
import { all, HEADINGS, libraryOf, load, swap } from '../folder.ts'

const site = (from: string, to: string) => load({ 'site.yaml': swap(from, to) }).errors
/** The site with its profile for topics written otherwise. */
const withTopic = (lines: string) => (text: string) => text.replace(/ {2}topic:[\s\S]*?policies/, () => `${lines}policies`)

/** The headings of topics as slots, some of which hold something else. */
const slots = (holds: Readonly<Record<string, string>> = {}, name = 'topic', kind = 'topic'): string => {
  const lines = SLOTS.map((slot, i) => {
    const held = holds[slot] ? `, holds: ${holds[slot]}` : ''
    return `      ${slot}: { heading: ${HEADINGS.topic[i]}${held} }\n`
  })
  return `  ${name}:\n    kind: ${kind}\n    slots:\n${lines.join('')}`
}

/** The same in the older form. */
const headings = (): string =>
  `  topic:\n    kind: topic\n    headings:\n${SLOTS.map((slot, i) => `      ${slot}: ${HEADINGS.topic[i]}\n`).join('')}`

describe('a profile', () => {
  test('has all seven headings', () => {
    expect(site('      learning: { heading: Learning for practice }\n', '')).toEqual([
      'site.yaml:13:7 field-missing The field `profiles.case.slots.learning` is missing. Add it.',
    ])
    expect(load({ 'site.yaml': withTopic(headings().replace(/ {6}learning: .*\n/, '')) }).errors).toEqual([
      'site.yaml:23:7 field-missing The field `profiles.topic.headings.learning` is missing. Add it.',
    ])
  })

  test('has them in slots or in headings, and not in both', () => {
    const [case_, topic] = [slots(), '  topic: { kind: topic }\n']
    expect(load({ 'site.yaml': withTopic(case_) }).errors).toEqual([])
    expect(load({ 'site.yaml': withTopic(topic) }).errors).toEqual([
      'site.yaml:20:10 field-missing The field `profiles.topic.slots` is missing. Add it. Each of the seven sections has its heading there.',
    ])
    const both = slots() + headings().replace(/^.*\n.*\n/, '')
    expect(load({ 'site.yaml': withTopic(both) }).errors).toEqual([
      expect.stringContaining('field-value `slots` says the headings, too. Take these out.'),
    ])
  })

  test('has seven headings that can be told apart', () => {
    const twice = 'has this heading already. Give each of the seven its own, so that they can be told apart.'
    expect(site('heading: What happened', 'heading: " BACKGROUND"')).toEqual([`site.yaml:15:26 field-value \`background\` ${twice}`])
    const topic = withTopic(headings().replace('What the reviews saw', 'Background'))
    expect(load({ 'site.yaml': topic }).errors).toEqual([`site.yaml:25:15 field-value \`background\` ${twice}`])
  })

  test('says what a section holds in one of four words', () => {
    expect(load({ 'site.yaml': withTopic(slots({ findings: 'words' })) }).errors).toEqual([
      'site.yaml:26:57 field-value `words` is not a value of `profiles.topic.slots.findings.holds`. Known: `text`, `points`, `good-practice`, `questions`.',
    ])
  })

  test('warns before it fails', () => {
    const length = (value: string) => site('    kind: review\n', `    kind: review\n    length: ${value}\n`)
    expect(length('{ warn: 900, fail: 800 }')).toEqual([
      'site.yaml:12:13 field-value Set `warn` (1250, where it is not written) to at most `fail` (1670): a warning comes before an error.',
    ])
    expect(length('{ fail: 800 }').join()).toContain('site.yaml:12:13 field-value')
    expect(length('{ warn: 800, fail: 800 }')).toEqual([])
  })
})

describe('what a section holds', () => {
  const men = swap('No one asked.', '- [Unseen men](../themes/unseen-men.md): no one asked. ([Child T](child-t.md), ¶4.1)')
  const pointsOf = (holds: Readonly<Record<string, string>>) => {
    const library = libraryOf({ 'site.yaml': withTopic(slots(holds)), 'briefings/men.md': men })
    const [topic = expect.fail()] = library.topics
    const theme = library.themes.find(({ id }) => id === 'unseen-men') ?? expect.fail()
    const chapter = theme.chapters.find(({ briefing }) => briefing === topic) ?? expect.fail()
    const slotsIn = (list: 'learning' | 'goodPractice' | 'questions') => chapter[list].map(({ slot }) => slot)
    return { learning: slotsIn('learning'), goodPractice: slotsIn('goodPractice'), questions: slotsIn('questions') }
  }

  test('is what its slot says, where the profile does not', () => {
    expect(pointsOf({})).toEqual({ learning: ['events', 'learning'], goodPractice: [], questions: [] })
  })

  test('is good practice, questions, or words alone, where the profile says so', () => {
    expect(pointsOf({ events: 'good-practice' })).toEqual({ learning: ['learning'], goodPractice: ['events'], questions: [] })
    expect(pointsOf({ events: 'questions' })).toEqual({ learning: ['learning'], goodPractice: [], questions: ['events'] })
    expect(pointsOf({ events: 'text', learning: 'text' })).toEqual({ learning: [], goodPractice: [], questions: [] })
  })

  test('asks for no source where it holds words alone', () => {
    const warnings = (holds: Readonly<Record<string, string>>) =>
      load({
        'site.yaml': withTopic(slots(holds)),
        'briefings/men.md': swap('No one asked.', '- [Unseen men](../themes/unseen-men.md): no one asked.'),
      }).warnings
    expect(warnings({})).toEqual([expect.stringContaining('source-missing')])
    expect(warnings({ events: 'text' })).toEqual([])
  })
})

describe('a heading that does not say what its section is taken to hold', () => {
  const warnings = (change: (text: string) => string) =>
    load({
      'site.yaml': change,
      'briefings/men.md': all(swap('What worked well', 'Information continued'), swap('Questions for your team', 'What next')),
    }).warnings
  const renamed = { 'What worked well': 'Information continued', 'Questions for your team': 'What next' }
  const named = (text: string) => Object.entries(renamed).reduce((all, [from, to]) => all.replace(from, to), text)

  test('is told of, also in the form without slots', () => {
    expect(warnings(withTopic(named(slots())))).toEqual([
      'site.yaml:27:33 field-value Under this heading, list items here that link to a theme stand as what worked well on the pages of themes. If that is right, write `holds: good-practice`; if not, `holds: text` or `points`: `slots: { good-practice: { heading: Information continued, holds: text } ... }`.',
      'site.yaml:29:29 field-value Under this heading, list items here stand among the questions for a team. If that is right, write `holds: questions`; if not, `holds: text` or `points`: `slots: { questions: { heading: What next, holds: text } ... }`.',
    ])
    expect(warnings(withTopic(named(headings())))).toHaveLength(2)
  })

  test('is not, where the profile says what it holds', () => {
    expect(warnings(withTopic(named(slots({ 'good-practice': 'text', questions: 'questions' }))))).toEqual([])
  })
})

describe('the shipped profiles', () => {
  test('are those of a site that has none', () => {
    const library = libraryOf({
      'site.yaml': (text) => text.replace(/profiles:[\s\S]*?policies/, 'policies'),
      'briefings/men.md': all(
        swap('What the reviews saw', 'Key information'),
        swap('What gets in the way', 'More information'),
        swap('What worked well', 'Things to remember'),
        swap('Learning for practice', 'What to do'),
      ),
    })
    expect(Object.keys(library.site.profiles)).toEqual(SHIPPED_PROFILES)
    expect(library.briefings).toHaveLength(2)
  })

  test('stand behind those of the site, and give way to one of the same name', () => {
    const { profiles } = libraryOf({
      'site.yaml': withTopic(slots({}, 'house')),
    }).site
    expect(Object.keys(profiles)).toEqual(['case', 'house', 'topic'])
    expect(libraryOf().site.profiles['topic']?.headings.events).toBe('What the reviews saw')
  })

  test('a kind without any is told at each briefing of it, and nothing else is said of that', () => {
    expect(load({ 'site.yaml': withTopic(slots({}, 'topic', 'review')) }).errors).toEqual([
      'briefings/men.md:2:7 field-value `site.yaml` has no profile for a topic, so this one would have no sections. Add one to its `profiles`.',
    ])
  })
})
