import { describe, expect, test } from 'vitest'
import { all, libraryOf, load, swap } from '../folder.ts'

const briefing = (from: string, to: string) => load({ 'briefings/child-t.md': swap(from, to) }).errors
const SECOND = `  - id: r2
    text: Ask who the father is.
    to: [police]
    themes: [unseen-men]
    source: ["6.2", "18.4"]
`
const withSecond = swap('    source: "10.4"\n', `    source: "10.4"\n${SECOND}`)

describe('the source of a recommendation', () => {
  test('must be there', () => {
    expect(briefing('    source: "10.4"\n', '')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:19:5 field-missing The field \`recommendations[1].source\` is missing. Add it. A recommendation names its source: the paragraph of the report, such as \`source: "10.4"\`.",
      ]
    `)
  })

  test('must not be empty', () => {
    expect(briefing('source: "10.4"', 'source: ""')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:19:5 field-missing The field \`recommendations[1].source\` is missing. Add it. A recommendation names its source: the paragraph of the report, such as \`source: "10.4"\`.",
      ]
    `)
    expect(briefing('source: "10.4"', 'source: []')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:24:13 field-value List at least one.",
      ]
    `)
  })

  test('stands in quotation marks: 6.10 without them would become 6.1', () => {
    expect(briefing('source: "10.4"', 'source: 6.10')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:24:13 field-value Put each paragraph in quotation marks, as the report writes it: \`source: "6.10"\`. Without them 6.10 becomes 6.1.",
      ]
    `)
    expect(briefing('source: "10.4"', 'source: 7')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:24:13 field-value Put each paragraph in quotation marks, as the report writes it: \`source: "6.10"\`. Without them 6.10 becomes 6.1.",
      ]
    `)
  })

  test('may not be a number in a list of several either', () => {
    expect(briefing('source: "10.4"', 'source: ["6.2", 6.10]')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:24:13 field-value Put each paragraph in quotation marks, as the report writes it: \`source: "6.10"\`. Without them 6.10 becomes 6.1.",
      ]
    `)
  })

  test('keeps its last nought', () => {
    const library = libraryOf({ 'briefings/child-t.md': swap('source: "10.4"', 'source: "6.10"') })
    expect(library.recommendations[0]?.sources).toEqual(['¶6.10'])
  })
})

describe('ids', () => {
  test('of recommendations stand once', () => {
    const change = (text: string) => swap('- id: r2', '- id: r1')(withSecond(text))
    expect(load({ 'briefings/child-t.md': change }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:25:9 id-duplicate The recommendation id \`r1\` stands here twice. Give each its own, and never change one that was published.",
      ]
    `)
  })

  test('of parts stand once in their recommendation, and may stand again in another', () => {
    const parts = '    parts: [{ id: a, text: One. }, { id: b, text: Two. }]\n'
    const good = all(withSecond, swap('source: "10.4"\n', `source: "10.4"\n${parts}`), swap(SECOND, SECOND + parts))
    expect(load({ 'briefings/child-t.md': good }).errors).toEqual([])
    const bad = all(good, swap('{ id: b, text: Two. }', '{ id: a, text: Two. }'))
    expect(load({ 'briefings/child-t.md': bad }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:25:42 id-duplicate The part id \`a\` stands here twice. Give each its own, and never change one that was published.",
      ]
    `)
  })

  test.each(['R 1', 'r-1', 'R1'])('are written in lower-case letters and digits, so that a stable id can be read one way: %s', (id) => {
    expect(briefing('- id: r1', `- id: ${id}`)).toEqual([
      'briefings/child-t.md:19:9 field-value Write an id in lower-case letters and digits, such as `r1`.',
    ])
  })

  test('of which one that is a number is told the same', () => {
    expect(briefing('- id: r1', '- id: 1')).toEqual([
      'briefings/child-t.md:19:9 field-type Write an id in lower-case letters and digits, such as `r1`.',
    ])
  })
})
