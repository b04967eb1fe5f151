import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { LEDGER } from '../../src/library/permalinks/ledger.ts'
import { legacyOf } from '../../src/model/kinds.ts'
import { urlsOf } from '../../src/model/urls.ts'
import { bytesOf, filesOf, mustBuild, NOW, workshop } from './build.ts'
import { FOR_PUBLISHERS, opened, openly, PLANTED, plant, plantUnused, SECRET, secretsIn, UNCOVERED } from './planted.ts'

const ROLE = `
${SECRET}role:
  name: Role ${SECRET}rolename
  people: Role ${SECRET}rolepeople
  asked: [Asked ${SECRET}roleasked]
  about: About ${SECRET}roleabout.
`

const WITHDRAWN = {
  withdrawn: 'status: withdrawn\nwithdrawn: { on: 2026-11-25, reason: Chosen noticereason., was: Chosen noticewas }',
}

const pageAt = (address: string) => `${address}/index.html`

const { folder, contentCopy, remove } = workshop()
const [withdrawn, shown, urgent] = ['withdrawn', 'shown', 'urgent'].map((name) => join(folder, name)) as [string, string, string]
/** What the build said that could not wait. */
let said: string

/** Milliseconds in which three sites are built, also on a machine that has other work. */
const BUILDING = 600_000

beforeAll(async () => {
  const gone = contentCopy('content-withdrawn')
  plant(gone, WITHDRAWN)
  await mustBuild(withdrawn, { content: gone })
  const open = contentCopy('content-shown')
  plant(open, { draft: 'status: published' })
  plantUnused(open)
  appendFileSync(join(open, 'agencies.yaml'), ROLE)
  // An entry of old has files that a new one has not.
  appendFileSync(join(open, LEDGER), legacyOf('briefing', `${SECRET}draft`, urlsOf('/')).join('\n'))
  await mustBuild(shown, { content: open, now: NOW })
  // All of it passed, and was published: now it is withdrawn, and a colleague's theme is half written.
  plant(open, { draft: WITHDRAWN.withdrawn })
  writeFileSync(join(open, 'themes/half.md'), `---\nterm: Half ${SECRET}half\n---\n`)
  said = (await mustBuild(urgent, { content: open, now: NOW })).said
}, BUILDING)
afterAll(remove)

describe('of a withdrawn entry', () => {
  const name = `${SECRET}withdrawn`
  const ids = [name, `${name}-topic`, `${name}theme`, `${name}-page`, `${name}-session`, `${name}-guide`]

  test('nothing but its id goes out, in the addresses at which it stood', () => {
    const found = secretsIn(withdrawn).map((line) => line.replace(/^.*: /, ''))
    // An id ends at the first sign that is no letter of it.
    expect([...new Set(found)].toSorted()).toEqual([name, `${name}theme`])
    const paths = [...filesOf(withdrawn)].filter(([, bytes]) => bytes.includes(SECRET)).map(([path]) => path)
    const [review, topic, theme, page, session, guide] = ids
    expect(paths.toSorted()).toEqual(
      [
        'sw.js',
        ...[review, topic].flatMap((id) => [`b/${id}`, `briefings/${id}`, `embed/briefings/${id}`].map(pageAt)),
        ...[`recommendations/${review}`, `t/${theme}`, `themes/${theme}`, page as string, `guides/${guide}`].map(pageAt),
        ...[`s/${session}`, ...['', '/trainer', '/pack', '/present'].map((form) => `sessions/${session}${form}`)].map(pageAt),
      ].toSorted(),
    )
  })

  test('its notice stands at these addresses, and nowhere else', () => {
    const saying = [...filesOf(withdrawn)].filter(([, bytes]) => bytes.includes('noticereason')).map(([path]) => path)
    expect(saying).toHaveLength(2 * 2 + 1 + 1 + 1 + 4 + 1)
    for (const path of saying) expect(path).toMatch(/zzsecretwithdrawn.*\/index\.html$/)
  })

  test('nothing else of the site changes, but what a device is told', () => {
    const before = new Set(bytesOf(inject('dist')))
    const changed = bytesOf(withdrawn).filter((line) => !before.has(line) && !line.includes(SECRET))
    const paths = changed.map((line) => line.split(' ')[1] as string)
    expect(paths.filter((path) => !/^sessions\/[^/]+\/offline\.json$/.test(path))).toEqual(['sw.js'])
  })
})

describe('of entries that were published, and withdrawn while something else is wrong', () => {
  test('nothing but their ids goes out, in a site made of the content that last passed', () => {
    const found = new Set(secretsIn(urgent).map((line) => line.replace(/^.*: /, '')))
    const roles = [...found].filter((word) => word.startsWith(`${SECRET}role`))
    expect(roles.length).toBeGreaterThan(1)
    expect([...found].filter((word) => !roles.includes(word) && !word.startsWith(`${SECRET}unused`)).toSorted()).toEqual([
      `${SECRET}draft`,
      `${SECRET}drafttheme`,
    ])
    const saying = [...filesOf(urgent)].filter(([, bytes]) => bytes.includes('noticereason')).map(([path]) => path)
    expect(saying).toHaveLength(3 + 2 + 1 + 1 + 1 + 4 + 1)
  })

  test('and it is said what is held back', () => {
    expect(said).toContain('So the site is built from the content that last passed, on 1 December 2026, without what was withdrawn.')
    expect(said).toContain('Held back until these are mended:\n  themes/half.md\n')
  })
})

describe('the same entries, published, show that every planted word would be found', () => {
  /** Every file of it, laid open once. */
  let files: ReadonlyMap<string, string>
  beforeAll(() => {
    files = openly(shown)
  })

  test('every one', () => {
    const text = [...files.values()].join('\n')
    expect(PLANTED.length).toBeGreaterThan(50)
    expect(PLANTED.filter((field) => !text.includes(`${SECRET}draft${field}`))).toEqual([])
  })

  test('but nothing of what is for those who publish: exceptions, disclosures, sign-offs', () => {
    const found = secretsIn(shown).join('\n')
    for (const field of [...FOR_PUBLISHERS, 'signedtext']) expect(found).not.toContain(`${SECRET}draft${field}`)
  })

  test.each(['wholenote', 'stepnote', 'secondnote'])(
    'of the trainer’s notes, on the trainer’s page and with the slides alone: %s',
    (note) => {
      const found = [...files].filter(([, text]) => text.includes(`${SECRET}draft${note}`)).map(([path]) => path)
      const session = `sessions/${SECRET}draft-session`
      expect(found.toSorted()).toEqual([`${session}/present/index.html`, `${session}/trainer/index.html`, `slides/${session}.pptx`])
    },
  )

  test('and a session’s own words are found by the search', () => {
    const index = [...files].filter(([path]) => path.endsWith('.idx')).map(([, text]) => text)
    for (const field of ['sessiontitle', 'audience', 'prompt', 'steptitle', 'sessionwords'])
      expect(index.some((text) => text.includes(`${SECRET}draft${field}`))).toBe(true)
  })

  test.each([
    '.html',
    'vocabulary.idx',
    'facets.idx',
    'facets-recommendations.idx',
    '.xml',
    '.pdf',
    '.docx',
    '.odt',
    '.png',
    '.pptx',
    '.xlsx',
    '.bib',
    '.ris',
    'cite.json',
    'oembed.json',
  ])('in a file %s', (ending) => {
    const texts = [...files].filter(([path]) => path.endsWith(ending)).map(([, text]) => text)
    expect(texts.some((text) => text.includes(SECRET))).toBe(true)
  })

  test('but the words in which people ask only in the index: no page shows them', () => {
    const saying = [...files].filter(([, text]) => /zzsecret(draft|role)ask/.test(text)).map(([path]) => path)
    expect(saying.length).toBeGreaterThan(1)
    expect(saying.filter((path) => !/^search-index\/(vocabulary\.idx|[^/]+\/words\/)/.test(path))).toEqual([])
  })

  test('and the real bytes are laid open, not their compressed form', () => {
    const raw = [...filesOf(shown)].filter(([path]) => path.endsWith('.idx'))
    expect(raw.length).toBeGreaterThan(0)
    expect(raw.some(([, bytes]) => bytes.toString('latin1').includes(SECRET))).toBe(false)
  })
})

test('of a theme that nothing uses, the search alone knows what it is called and means; of its files, and of files that nothing names, nothing is there', () => {
  const found = secretsIn(shown).flatMap((line) => /^(.*): zzsecretunused(.*)$/.exec(line)?.slice(1) ?? [])
  const [paths, words] = [found.filter((_, i) => i % 2 === 0), found.filter((_, i) => i % 2 === 1)]
  expect(paths.filter((path) => !/^search-index\/(?:vocabulary|[^/]+\/uncovered)\.idx$/.test(path))).toEqual([])
  expect([...new Set(words)].toSorted()).toEqual(UNCOVERED)
})

test('bytes are laid open however they are packed: gzip, zip within zip, the texts of a picture, base64, two bytes a letter', () => {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const text = Buffer.from(SECRET)
  const png = (one: Buffer) => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), one, chunk('IEND', Buffer.alloc(0))])
  const packed = [
    gzipSync(text),
    Buffer.from(zipSync({ a: zipSync({ b: strToU8(SECRET) }) })),
    png(chunk('tEXt', Buffer.concat([Buffer.from('a\0'), text]))),
    png(chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(text)]))),
    png(chunk('iTXt', Buffer.concat([Buffer.from('a\0\x01\0\0\0', 'latin1'), deflateSync(text)]))),
    Buffer.from(`url(data:text/plain;base64,${text.toString('base64')})`),
    Buffer.from(SECRET, 'utf16le'),
  ]
  expect(packed.map((bytes) => opened(bytes).includes(SECRET))).toEqual(packed.map(() => true))
})
