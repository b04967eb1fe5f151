import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { loadLibrary } from '../../src/library/load.ts'
import { languageOf } from '../../src/messages/language.ts'
import { deckOfBriefing, wordsOf } from '../../src/views/slides/briefing-deck.ts'
import { nodesOf } from '../../src/views/slides/nodes.ts'
import { sourceOf } from '../../src/views/slides/source.ts'
import { CONTENT, NOW } from './build.ts'
import { savedSlides, wallOf } from './slides.ts'

const { library = expect.fail() } = loadLibrary({ folder: CONTENT, now: NOW })
const { slides: said } = languageOf('en-GB').messages
const inOneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

describe.each(library.briefings)('the slides that a browser makes of $id', (briefing) => {
  test('are those of its words, in their order, each at its own address, with its notes', async () => {
    const page = await wallOf(briefing.id)
    const shown = await page.locator('.slide').evaluateAll((all) =>
      all.map((slide) => ({
        id: slide.id,
        heading: slide.querySelector('h1, h2')?.textContent ?? '',
        above: slide.querySelector('.above')?.textContent ?? '',
        blocks: [...slide.querySelectorAll('.words > :not(ul), .words > ul > li')].map(({ textContent }) => textContent),
        notes: [...slide.querySelectorAll('.notes p')].map(({ textContent }) => textContent),
      })),
    )
    const { slides } = deckOfBriefing(wordsOf(briefing, sourceOf(briefing.short, library), said), said, nodesOf)
    expect(shown.map(({ blocks, ...slide }) => ({ ...slide, blocks: blocks.map(inOneLine) }))).toEqual(
      slides.map(({ id, heading, above, blocks, notes }) => ({
        id: `wall-${id}`,
        heading,
        above,
        blocks: blocks.map(({ text }) => text),
        notes,
      })),
    )
  })

  test('are as a file the bytes that a build writes', async () => {
    const { name, bytes } = await savedSlides(await wallOf(briefing.id))
    expect(name).toBe(`${briefing.id}.pptx`)
    expect(bytes.equals(readFileSync(join(inject('dist'), 'slides/briefings', name)))).toBe(true)
  })
})

test('where what makes the file does not come, that is said, and the slides go on', async () => {
  const page = await wallOf('child-t')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Save as PPTX' }).click()
  await page.getByText('The file could not be made. Try again when the network is better.').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.locator('#wall-background:not([hidden])').waitFor()
})

test('a file that was made is named, where a screen reader is told the place', async () => {
  const page = await wallOf('child-t')
  await savedSlides(page)
  await expect.poll(() => page.locator('#place').textContent()).toBe('Saved as child-t.pptx.')
})
