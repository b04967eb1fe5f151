import { expect, test } from 'vitest'
import { all, load, swap } from '../folder.ts'

const briefing = (from: string, to: string) => load({ 'briefings/child-t.md': swap(from, to) }).errors

test('an unknown theme is reported with the nearest', () => {
  expect(briefing('themes: [escalation, unseen-men]', 'themes: [escalation, unseen-man]')).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:16:22 reference-unknown There is no theme \`unseen-man\` in \`themes/\`. Did you mean \`unseen-men\`?",
    ]
  `)
})

test('an unknown agency is reported with those that there are', () => {
  expect(briefing('\nagencies: [police]', '\nagencies: [lighthouse-keepers]')).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:17:12 reference-unknown There is no agency \`lighthouse-keepers\` in \`agencies.yaml\`. Known: \`police\`.",
    ]
  `)
})

test('where a theme or an agency has it for another name, that one is said', () => {
  const { errors } = load({
    'briefings/child-t.md': (text) =>
      text
        .replace('themes: [escalation, unseen-men]', 'themes: [Hidden-Men, escalation]')
        .replace('\nagencies: [police]', '\nagencies: [police-officers]'),
    'briefings/men.md': all(swap('themes: [unseen-men]', 'themes: [absent_fathers]'), (text) =>
      text.replace('(../themes/unseen-men.md)', '(../themes/absent-father.md)'),
    ),
  })
  expect(errors).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:16:10 reference-unknown There is no theme \`Hidden-Men\` in \`themes/\`. Write \`unseen-men\`: that has this name.",
      "briefings/child-t.md:17:12 reference-unknown There is no agency \`police-officers\` in \`agencies.yaml\`. Write \`police\`: that has this name.",
      "briefings/men.md:8:10 reference-unknown There is no theme \`absent_fathers\` in \`themes/\`. Write \`unseen-men\`: that has this name.",
      "briefings/men.md:34:3 link-dead There is no theme \`absent-father\`. Write \`unseen-men\`: that has this name.",
    ]
  `)
})

test('an unknown partnership is reported with the nearest', () => {
  expect(briefing('partnerships: [dudley]', 'partnerships: [dudly]')).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:10:18 reference-unknown There is no partnership \`dudly\` in \`partnerships.yaml\`. Did you mean \`dudley\`?",
    ]
  `)
})

test('an unknown profile is reported with those that there are', () => {
  expect(briefing('kind: review', 'kind: review\nprofile: cas')).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:3:10 reference-unknown There is no profile \`cas\` in \`profiles\` of \`site.yaml\`. Known: \`case\`, \`topic\`.",
    ]
  `)
})

test('a profile of the other kind is refused', () => {
  const errors = briefing('kind: review', 'kind: review\nprofile: topic')
  expect(errors).toEqual([
    'briefings/child-t.md:3:10 field-value This profile is for a topic; the briefing is a review. Choose another profile.',
  ])
})

test('a recommendation to nobody known is reported', () => {
  expect(briefing('to: [dudley]', 'to: [polise]')).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:21:10 reference-unknown There is no partnership or agency \`polise\`. Did you mean \`police\`?",
    ]
  `)
})

test('the agencies and themes of a recommendation are held to the same lists', () => {
  expect(
    briefing('    agencies: [police]\n    themes: [escalation]', '    agencies: [polic]\n    themes: [escalaton]'),
  ).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:22:16 reference-unknown There is no agency \`polic\` in \`agencies.yaml\`. Did you mean \`police\`?",
      "briefings/child-t.md:23:14 reference-unknown There is no theme \`escalaton\` in \`themes/\`. Did you mean \`escalation\`?",
    ]
  `)
})

test('a topic draws on reviews that there are, and on no other topic', () => {
  expect(load({ 'briefings/men.md': swap('reviews: [child-t]', 'reviews: [child-q]') }).errors).toMatchInlineSnapshot(`
    [
      "briefings/men.md:7:11 reference-unknown There is no briefing \`child-q\` in \`briefings/\`. Known: \`child-t\`, \`men\`.",
    ]
  `)
  expect(load({ 'briefings/men.md': swap('reviews: [child-t]', 'reviews: [child-t, men]') }).errors).toMatchInlineSnapshot(`
    [
      "briefings/men.md:7:20 field-value \`men\` is a topic. A topic draws on reviews: name those.",
    ]
  `)
})

test('themes, agencies and glossary entries refer to what there is', () => {
  expect(
    load({
      'themes/escalation.md': swap('related: [unseen-men]', 'broader: unseen-mn'),
      'agencies.yaml': (text) => `${text}  broader: polce\n`,
      'glossary.yaml': (text) => `${text}  theme: escalate\n`,
    }).errors,
  ).toMatchInlineSnapshot(`
    [
      "agencies.yaml:5:12 reference-unknown There is no agency \`polce\` in \`agencies.yaml\`. Did you mean \`police\`?",
      "glossary.yaml:5:10 reference-unknown There is no theme \`escalate\` in \`themes/\`. Known: \`escalation\`, \`unseen-men\`.",
      "themes/escalation.md:4:10 reference-unknown There is no theme \`unseen-mn\` in \`themes/\`. Did you mean \`unseen-men\`?",
    ]
  `)
})
