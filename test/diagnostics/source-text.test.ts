import { expect, test } from 'vitest'
import { load, swap } from '../library/folder.ts'
import { workOf } from '../work.ts'

/** As macOS may save a file: each letter apart from its marks. */
const apart = (change: (text: string) => string) => (text: string) => change(text).normalize('NFD')

test('a text in which letters are apart from their marks is read in one piece, with the places as they are written', () => {
  const change = swap('A child of eight.', 'Siân, gŵr café [naïve](nowhere.md).')
  const { errors } = load({ 'briefings/child-t.md': apart(change) })
  const [line] = /Siân.*/.exec(change('A child of eight.'))?.[0].normalize('NFD').split('\n') ?? []
  expect(errors).toEqual([
    `briefings/child-t.md:29:${(line?.indexOf('[') ?? -2) + 1} link-dead There is no briefing \`nowhere\`. Known: \`child-t\`, \`men\`.`,
  ])
  expect(load({ 'briefings/child-t.md': apart(swap('A child out of school', 'Siân')) }).library?.briefings[0]?.title).toBe('Siân')
})

test('in front matter, too', () => {
  const { errors } = load({ 'briefings/child-t.md': apart(swap('people: [{', 'people: [{ note: Siân gŵr, nothere: x,')) })
  const line = 'people: [{ note: Siân gŵr, '.normalize('NFD')
  expect(errors.join('\n')).toContain(`:15:${line.length + 1} `)
})

test('text of a thousand marks on one letter costs nothing, and is told', () => {
  let errors: string[] = []
  const reading = () => ({ errors } = load({ 'briefings/men.md': swap('Men are missed.', `Men${'\u0301\u0316'.repeat(45_000)}`) }))
  expect(workOf(reading)).toBeLessThan(20)
  expect(errors).toEqual(['briefings/men.md:1:1 markup-large More than thirty accents or other marks stand on one letter. Take them out.'])
})
