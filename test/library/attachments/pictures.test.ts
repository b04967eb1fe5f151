import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Cache } from '../../../src/cache/cache.ts'
import { readContent } from '../../../src/library/read/read-content.ts'
import type { BriefingId } from '../../../src/model/id.ts'
import { changedWords } from '../../../src/safeguards/changed-words.ts'
import { drawn, pngFile, svgFile } from '../../documents/pictures.ts'
import { all, libraryOf as libraryIn, load as loadIn, type Override, swap, write } from '../folder.ts'

const cacheDir = mkdtempSync(join(tmpdir(), 'sevenfold-pictures-'))
afterAll(() => rmSync(cacheDir, { recursive: true }))
const load = (overrides: Record<string, Override>) => loadIn(overrides, { cacheDir })
const libraryOf = (overrides: Record<string, Override>) => libraryIn(overrides, { cacheDir })

const BARS = { 'pictures/Bars & more.png': Buffer.from(pngFile(120, 80)) }
const PICTURE = '![Three of five reviews found it](<Bars & more.png> "Five reviews")'
const inBriefing = (...changes: ((text: string) => string)[]): Record<string, Override> => ({
  'briefings/child-t.md': all(swap('A child of eight. (¶1.1)', `A child of eight. (¶1.1)\n\n${PICTURE}`), ...changes),
})
const described = (file: string) =>
  swap('themes: [escalation', `pictures: [{ file: "${file}", description: Of five reviews three found it. }]\nthemes: [escalation`)

const LOSS = `---\nterm: Loss\ndefinition: What is lost.\n---\n${PICTURE}\n`

test('a picture is published with the text that it stands in, sized, and under a name that says what is in it', () => {
  const { pictures, briefings } = libraryOf({ ...BARS, ...inBriefing(described('Bars & more.png')) })
  const [[name = '', { width, height } = expect.fail()] = []] = [...pictures]
  expect(name).toMatch(/^bars-more\.[0-9a-f]{8}\.png$/)
  expect([width, height]).toEqual([120, 80])
  expect(briefings[0]?.sections[0]?.html).toContain(
    `<figure><img src="/pictures/${name}" alt="Three of five reviews found it" width="120" height="80" loading="lazy" decoding="async"><figcaption>Five reviews</figcaption><details><summary>The picture in words</summary><p>Of five reviews three found it.</p></details></figure>`,
  )
})

test.each(["Child's view.png", 'Ünü (1) & 100%, so!.png'])('its file may be called %s', (name) => {
  const { pictures, briefings } = libraryOf({
    [`pictures/${name}`]: Buffer.from(pngFile(9, 9)),
    'briefings/child-t.md': swap('A child of eight. (¶1.1)', `A child of eight. (¶1.1)\n\n![Three of five](<${name}>)`),
  })
  expect(briefings[0]?.sections[0]?.html).toContain(`<img src="/pictures/${[...pictures.keys()][0]}" alt="Three of five"`)
})

test.each([
  ['a photograph on end, no higher than a window holds', 'gate.jpg', () => drawn('jpeg', 900, 1600), 'width="360" height="640"'],
  ['a drawing on end, as wide as it is: its words must be read', 'gate.png', () => pngFile(900, 1600), 'width="900" height="1600"'],
  ['a photograph that is wide, as it is', 'gate.jpg', () => drawn('jpeg', 900, 800), 'width="900" height="800"'],
])('is shown: %s', async (_, file, make, size) => {
  const { briefings } = libraryOf({
    [`pictures/${file}`]: Buffer.from(await make()),
    'briefings/child-t.md': swap('A child of eight. (¶1.1)', `A child of eight. (¶1.1)\n\n![A gate](${file})`),
  })
  expect(briefings[0]?.sections[0]?.html).toContain(` alt="A gate" ${size} `)
})

test('each warns that no rule read it', () => {
  expect(load({ ...BARS, ...inBriefing() }).warnings).toEqual([
    expect.stringMatching(/^pictures\/Bars & more\.png:1:1 document-text No rule reads the words and faces in this picture/),
  ])
})

test.each([
  ['a page', { 'pages/about.md': `---\ntitle: About\nsummary: About it.\n---\n${PICTURE}\n` }],
  ['a theme', { 'themes/loss.md': LOSS, 'pages/about.md': '---\ntitle: About\nsummary: About it.\n---\n[Loss](../themes/loss.md)\n' }],
])('%s may have one', (_, entry) => {
  expect([...libraryOf({ ...BARS, ...entry }).pictures]).toHaveLength(1)
})

describe('nothing of a picture is published', () => {
  const page = (status: string) => ({
    'pages/loss.md': `---\ntitle: Loss\nsummary: What is lost.\nstatus: ${status}\n---\n${PICTURE}\n`,
  })

  test.each(['draft', 'withdrawn\nwithdrawn: { on: 2026-11-20, reason: It was wrong. }', 'published\npublishFrom: 2026-11-22'])(
    'that stands in what is %s alone',
    (status) => {
      expect([...libraryOf({ ...BARS, ...page(status) }).pictures]).toEqual([])
    },
  )

  test('that stands on the page of a theme that nothing uses, for there is no such page', () => {
    expect([...libraryOf({ ...BARS, 'themes/loss.md': LOSS }).pictures]).toEqual([])
  })

  test('that stands in no text', () => {
    expect([...libraryOf(BARS).pictures]).toEqual([])
  })

  test('and what is wrong in one of a draft only warns', () => {
    const broken = { 'pictures/Bars & more.png': 'no picture' }
    expect(load({ ...broken, ...page('draft') }).errors).toEqual([])
    expect(load({ ...broken, ...page('published') }).errors).toEqual([
      expect.stringContaining('pictures/Bars & more.png:1:1 document-kind'),
    ])
  })
})

describe('what is wrong is told', () => {
  test('a file that is not there', () => {
    expect(load({ 'pictures/Bars & mores.png': BARS['pictures/Bars & more.png'], ...inBriefing() }).errors).toEqual([
      'briefings/child-t.md:31:1 link-dead There is no file `pictures/Bars & more.png`. Did you mean `Bars & mores.png`?',
    ])
  })

  test('no text alternative', () => {
    expect(load({ ...BARS, ...inBriefing(swap('![Three of five reviews found it]', '![]')) }).errors).toEqual([
      expect.stringMatching(/^briefings\/child-t\.md:31:1 picture-alternative This picture has no text alternative/),
    ])
  })

  test('a description of what does not stand in the text', () => {
    expect(load({ ...BARS, ...inBriefing(described('Bars.png')) }).errors).toEqual([
      expect.stringMatching(/field-value No picture of the name `Bars\.png` stands in the text\./),
    ])
  })

  test('a file that would take long to come', () => {
    expect(load({ 'pictures/Bars & more.png': Buffer.from(pngFile(1200, 1200, true)), ...inBriefing() }).warnings).toEqual([
      expect.stringContaining('document-text'),
      expect.stringMatching(/^pictures\/Bars & more\.png:1:1 picture-size This picture has \d+ kB/),
    ])
  })
})

describe('the rules read', () => {
  test.each([
    ['the alternative', swap('Three of five', 'Mrs Jane Smith and four'), 'identity-name'],
    ['the caption', swap('Five reviews"', 'Call 07700 900123"'), 'identity-phone'],
  ])('%s', (_, change, rule) => {
    expect(load({ ...BARS, ...inBriefing(change) }).warnings.join()).toContain(` ${rule} `)
  })

  test('the description', () => {
    const named = all(described('Bars & more.png'), swap('Of five reviews', 'Mrs Jane Smith says that of five reviews'))
    expect(load({ ...BARS, ...inBriefing(named) }).warnings.join()).toContain(' identity-name ')
  })

  test('the words of an SVG: a number that names a person stops', () => {
    const svg = { 'pictures/Bars & more.svg': Buffer.from(svgFile('<text>Her NHS number is 999 110 6847.</text>')) }
    expect(load({ ...svg, ...inBriefing(swap('more.png', 'more.svg')) }).errors).toEqual([
      expect.stringMatching(/^pictures\/Bars & more\.svg:1:1 identity-nhs-number/),
    ])
  })
})

test('whoever signs off a text signs its pictures: another file under the same name is told of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-signed-'))
  try {
    const signed = (picture: Uint8Array) => {
      write(folder, { ...inBriefing(), 'pictures/Bars & more.png': Buffer.from(picture) })
      return (
        readContent(folder, new Cache(undefined))
          .briefings.get('child-t' as BriefingId)
          ?.signed() ?? expect.fail()
      )
    }
    const [before, after] = [signed(pngFile(120, 80)), signed(pngFile(120, 90))]
    expect(before).toMatch(/^pictures\/Bars & more\.png: sha256-[0-9a-f]{64}$/m)
    expect(changedWords(before, after)).toBe('`pictures/Bars & more.png` is another file')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
