import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, inject, test } from 'vitest'

const dist = inject('dist')
const file = join(dist, 'slides/briefings/child-t.pptx')
const parts = unzipSync(readFileSync(file))
const part = (name: string) => strFromU8(parts[name] ?? expect.fail(`The file has no ${name}.`))

test('every briefing that promised it has its slides as a file, of at most 200 kB', () => {
  const briefings = readdirSync(join(dist, 'briefings'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !/^\d+$/.test(entry.name),
  )
  expect(briefings.length).toBeGreaterThan(7)
  for (const { name } of briefings) expect(readFileSync(join(dist, 'slides/briefings', `${name}.pptx`)).length, name).toBeLessThan(200_000)
})

test('a slide has its title and its words in their places, as text that can be edited', () => {
  const slide = part('ppt/slides/slide2.xml')
  expect(slide).toMatch(/<p:ph[^>]*type="title"/)
  expect(slide).toMatch(/<p:ph[^>]*type="body"/)
  expect(slide).toContain('<a:t>Background</a:t>')
  expect(slide).not.toMatch(/<p:pic>/)
})

test('the notes for the speaker are with the slides', () => {
  const notes = Object.keys(parts).filter((name) => name.startsWith('ppt/notesSlides/notesSlide'))
  const all = notes.map((name) => part(name)).join('')
  expect(all).toContain('seconds aloud.')
  expect(all).toContain('Clare’s Law')
})
