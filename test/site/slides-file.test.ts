import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, inject, test } from 'vitest'
import { pagesInOffice } from './office.ts'

const dist = inject('dist')
const file = join(dist, 'slides/briefings/child-t.pptx')
const parts = unzipSync(readFileSync(file))
const part = (name: string) => strFromU8(parts[name] ?? expect.fail(`The file has no ${name}.`))

test('every briefing has its slides as a file, of at most 200 kB', () => {
  const briefings = readdirSync(join(dist, 'briefings'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !/^\d+$/.test(entry.name),
  )
  expect(briefings.length).toBeGreaterThan(7)
  for (const { name } of briefings) expect(readFileSync(join(dist, 'slides/briefings', `${name}.pptx`)).length, name).toBeLessThan(200_000)
})

test('LibreOffice opens it, and its pages have the words of the briefing', () => {
  const pages = pagesInOffice(file)
  const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  expect(pages).toHaveLength(slides.length)
  expect(pages[0]?.replace(/\s+/g, ' ')).toContain('A child out of school, and a partner who intimidated staff')
  const all = pages.join(' ').replace(/\s+/g, ' ')
  expect(all).toContain('who frightens us, and if we no longer visit, who sees the child?')
  expect(all).toContain('Learning for practice')
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

test('the file names no person, no machine and no moment', () => {
  const core = part('docProps/core.xml')
  expect(core).toContain('A child out of school, and a partner who intimidated staff')
  expect([...core.matchAll(/\d{4}-\d\d-\d\dT/g)].map(String)).toEqual(['1980-01-01T', '1980-01-01T'])
  expect(core + part('docProps/app.xml')).not.toMatch(/PptxGenJS<\/dc:creator>|\/home|\/root/i)
})
