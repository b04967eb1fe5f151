import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepLastGood, lastGoodFolder, lastGoodIn, withdrawal } from '../../src/cli/publish/last-good.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { UsageError } from '../../src/settings/settings.ts'
import { pngFile } from '../documents/pictures.ts'
import { plainPdf } from '../documents/plain-pdf.ts'
import { all, NOW, type Override, swap, write } from '../library/folder.ts'

let at: string
beforeEach(() => {
  at = realpathSync(mkdtempSync(join(tmpdir(), 'sevenfold-withdrawal-')))
})
afterEach(() => rmSync(at, { recursive: true }))

const folder = () => join(at, 'content')
const place = () => join(at, 'good')
const settings = () => ({ folder: folder(), displayFolder: 'content', cwd: at, now: NOW, cacheDir: join(at, 'kept'), drafts: false })

/** Content that passed, and was kept. */
function passed(overrides: Readonly<Record<string, Override>> = {}): void {
  write(folder(), overrides)
  expect(loadLibrary({ folder: folder(), now: NOW }).library).toBeDefined()
  keepLastGood(place(), folder(), { at: NOW }, join(at, 'work'))
}

/** What a build would be made of, once the content was changed. */
function after(overrides: Readonly<Record<string, Override>>, { isAsked = false, dist = join(at, 'dist') } = {}) {
  for (const [path, override] of Object.entries(overrides)) {
    const file = join(folder(), path)
    const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (override === null) rmSync(file)
    else {
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, typeof override === 'function' ? override(before) : override)
    }
  }
  const broken = loadLibrary({ folder: folder(), now: NOW })
  expect(broken.library).toBeUndefined()
  const still: string[] = []
  const made = withdrawal(broken, settings(), {
    place: place(),
    dist,
    isAsked,
    work: join(at, 'making'),
    still: (paths) => still.push(...paths),
  })
  const notices = made?.library.withdrawn.map(({ address }) => address)
  return { made, still, notices, mended: made?.library.mended.map(({ address }) => address), said: made?.said ?? '' }
}

const BROKEN = { 'themes/half.md': '---\nterm: Half\n---\n' }
const gone = swap('status: published', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }')
const everything = (made: { library: unknown } | undefined) => {
  const seen = new Set<unknown>()
  return JSON.stringify(made?.library, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null) {
      if (seen.has(value)) return undefined
      seen.add(value)
      if (value instanceof Map) return [...value]
    }
    return value
  })
}

describe('a withdrawal, while something else is wrong and content that passed is kept,', () => {
  test('is of that content, without what was withdrawn; and it is said what is held back', () => {
    passed()
    const { made, notices, mended, said } = after({
      ...BROKEN,
      'briefings/child-t.md': gone,
      'briefings/men.md': swap('Time.', 'No time.'),
    })
    expect([notices, mended]).toEqual([['/briefings/child-t/'], []])
    expect(made?.library.briefings.map(({ id }) => id)).toEqual(['men'])
    expect(everything(made)).not.toContain('A child out of school')
    expect(everything(made)).not.toContain('No time.')
    expect(said).toBe(
      `The content has errors, and a withdrawal does not wait. So the site is built from the content that last passed, on 21 November 2026, without what was withdrawn.
Withdrawn:
  briefings/child-t.md
Held back until these are mended:
  themes/half.md
Held back with them, for it changed since:
  briefings/men.md`,
    )
  })

  test.each<[string, string, Override]>([
    ['settings', 'site.yaml', 'name: [\n'],
    ['a vocabulary', 'agencies.yaml', ''],
    [
      'what was withdrawn itself',
      'briefings/child-t.md',
      all(gone, (text) => text.slice(0, text.indexOf('## Background')), swap('title:', 'titel:')),
    ],
    ['the ledger', 'addresses.txt', 'nonsense\n'],
    ['a link to what is not there', 'briefings/men.md', swap('../themes/unseen-men.md', '../themes/nothing.md')],
  ])('also where that is in %s', (_, path, override) => {
    passed()
    const { notices, made } = after({
      ...BROKEN,
      'briefings/child-t.md': gone,
      ...(path === 'briefings/child-t.md' ? {} : { [path]: override }),
    })
    expect(notices).toEqual(['/briefings/child-t/'])
    expect(made?.library.topics).toHaveLength(1)
  })

  test('with a notice that may not be shown is one that says that the page is being mended', () => {
    passed()
    const { notices, mended, made } = after({ 'briefings/child-t.md': all(gone, swap('It was wrong.', 'NHS number 943 476 5919.')) })
    expect([notices, mended]).toEqual([[], ['/briefings/child-t/']])
    expect(everything(made)).not.toContain('943')
  })

  test('is one again at the next build, on this machine or another, until the content is mended', () => {
    passed()
    after({ ...BROKEN, 'briefings/child-t.md': gone }).made?.keep()
    expect(lastGoodIn(place())).toMatchObject({ since: ['briefings/child-t.md'] })
    expect(readFileSync(join(place(), 'content/briefings/child-t.md'), 'utf8')).toContain('status: withdrawn')
    const { notices, made } = after({ 'briefings/men.md': gone })
    expect(notices?.toSorted()).toEqual(['/briefings/child-t/', '/briefings/men/'])
    made?.keep()
    // Nothing shows it again, whatever is done to its file meanwhile.
    for (const override of [swap('status: withdrawn', 'status: published'), null])
      expect(everything(after({ 'briefings/child-t.md': override }).made)).not.toContain('A child out of school')
  })

  test('is none where nothing was withdrawn: the last good site stays', () => {
    passed({ 'pages/old.md': '---\ntitle: Old\nsummary: x\nstatus: withdrawn\nwithdrawn: { on: 2026-11-20, reason: x }\n---\nx\n' })
    expect(after(BROKEN).made).toBeUndefined()
  })
})

test('what was pulled back while nothing was withdrawn is named, for readers still see it', () => {
  passed()
  const { made, still } = after({ ...BROKEN, 'briefings/men.md': swap('status: published', 'status: draft') })
  expect([made, still]).toEqual([undefined, ['briefings/men.md']])
})

test('of themes that were dropped, those are named that had a page', () => {
  const unused = { 'themes/hoarding.md': '---\nterm: Hoarding\ndefinition: Things fill a home.\n---\n- Ask.\n' }
  passed(unused)
  const { still } = after({ ...BROKEN, 'themes/hoarding.md': null, 'themes/unseen-men.md': null })
  expect(still).toEqual(['themes/unseen-men.md'])
})

describe('what was pulled back without being withdrawn is not shown again either:', () => {
  test.each<[string, Override]>([
    ['a draft', swap('status: published', 'status: draft')],
    ['under embargo', swap('status: published', 'status: published\npublishFrom: 2099-01-01')],
    ['under embargo in YAML that cannot be read', swap('status: published', 'status: published\npublishFrom: 2099-01-01\ntitle: [')],
    ['deleted', null],
    ['a draft in capitals', swap('status: published', 'status: Draft')],
    ['a draft in YAML that cannot be read', swap('status: published', 'status: draft\ntitle: [')],
  ])('%s', (_, override) => {
    passed()
    const { notices, mended, made, said } = after({ ...BROKEN, 'briefings/men.md': override, 'briefings/child-t.md': gone })
    expect([notices, mended]).toEqual([['/briefings/child-t/'], ['/briefings/men/']])
    expect(made?.library.briefings).toEqual([])
    expect(said).toContain('Nothing is shown of these but “This page is being mended”:\n  briefings/men.md')
    made?.keep()
    expect(lastGoodIn(place())?.pulledBack).toEqual(['briefings/men.md'])
  })

  test('with a document that was deleted', () => {
    const report = 'status: published, on: 2026-11-01, document: r.pdf'
    passed({
      'briefings/child-t.md': swap('status: not-published, reason: It would name the family.', report),
      'documents/r.pdf': Buffer.from(plainPdf(['x'])),
    })
    const { mended, made } = after({ ...BROKEN, 'documents/r.pdf': null, 'briefings/men.md': gone })
    expect(mended).toEqual(['/briefings/child-t/'])
    expect(made?.library.documents.size).toBe(0)
  })

  test('with a picture that was deleted', () => {
    passed({
      'briefings/child-t.md': swap('A child of eight. (¶1.1)', 'A child of eight. (¶1.1)\n\n![A house with two doors](<the house.png>)'),
      'pictures/the house.png': Buffer.from(pngFile(9, 9)),
    })
    const { mended, made } = after({ ...BROKEN, 'pictures/the house.png': null, 'briefings/men.md': gone })
    expect(mended).toEqual(['/briefings/child-t/'])
    expect(made?.library.pictures.size).toBe(0)
  })

  test('but what has a new name, and what nobody had seen, has no such notice', () => {
    passed({
      'pages/later.md': '---\ntitle: L\nsummary: x\npublishFrom: 2099-01-01\n---\nx\n',
      'pages/old.md': '---\ntitle: Zzold\nsummary: x\n---\nx\n',
    })
    const { mended, made } = after({
      ...BROKEN,
      'pages/later.md': null,
      'pages/old.md': null,
      'pages/new.md': '---\ntitle: New\nsummary: x\naliases: [old]\n---\nx\n',
      'briefings/men.md': gone,
    })
    expect(mended).toEqual([])
    expect(made?.library.pages.map(({ title }) => title)).toEqual(['Zzold'])
  })
})

describe('what has another name since, and is to be read no more, is shown under neither:', () => {
  const named = (status: string) => `---\ntitle: Zznew\nsummary: x\naliases: [old]\n${status}\n---\nx\n`
  const before = { 'pages/old.md': '---\ntitle: Zzold\nsummary: x\n---\nx\n' }

  test('withdrawn', () => {
    passed(before)
    const { notices, mended, made } = after({
      ...BROKEN,
      'pages/old.md': null,
      'pages/newer.md': named('status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: x }'),
    })
    expect([notices, mended]).toEqual([['/newer/'], []])
    expect(made?.library.former).toContainEqual(expect.objectContaining({ from: '/old/', to: '/newer/' }))
    expect(everything(made)).not.toContain('Zz')
  })

  test.each(['status: draft', 'publishFrom: 2099-01-01'])('%s', (status) => {
    passed(before)
    const { notices, mended, made } = after({ ...BROKEN, 'pages/old.md': null, 'pages/new.md': named(status), 'briefings/men.md': gone })
    expect([notices, mended]).toEqual([['/briefings/men/'], ['/old/']])
    expect(everything(made)).not.toContain('Zz')
  })
})

describe('where no content that passed is kept,', () => {
  test('of what is faulty it is said that it is being mended, and of what nobody was to see nothing', () => {
    write(folder())
    const { made, notices, mended, said } = after({
      ...BROKEN,
      'briefings/child-t.md': gone,
      'pages/secret.md': '---\ntitle: Zz\npublishFrom: 2099-01-01\n---\nx\n',
      'pages/search.md': '---\ntitle: Zz\nsummary: x\n---\nx\n',
      'agencies.yaml': (text) => `${text}bad:\n  nam: x\n`,
      'glossary.yaml': 'marac: [\n',
      'addresses.txt': '/briefings/child-t/\n/gone/\nnonsense\n',
      'language.yaml': 'x: 1\n',
    })
    expect([notices, mended]).toEqual([['/briefings/child-t/'], ['/themes/half/']])
    expect(made?.library.agencies.map(({ id }) => id)).toEqual(['police'])
    expect(made?.library.pages).toEqual([])
    for (const words of [
      'Nothing is shown of these but “This page is being mended”:\n  themes/half.md',
      'Left out:\n  pages/search.md\n  pages/secret.md',
      'Shown without what is wrong in it:\n  agencies.yaml',
      'Read as if it were empty:\n  glossary.yaml\n  language.yaml',
    ])
      expect(said).toContain(words)
  })

  test('what leads to it, and a document that may not go out, hold nothing up', () => {
    write(folder())
    const report = 'status: published, on: 2026-11-01, document: r.pdf'
    const { mended } = after({
      'briefings/child-t.md': swap('status: not-published, reason: It would name the family.', report),
      'documents/r.pdf': Buffer.from(plainPdf(['OFFICIAL-SENSITIVE'])),
      'briefings/men.md': gone,
    })
    expect(mended).toEqual(['/briefings/child-t/'])
  })

  const secret = (status: string) => `---\ntitle: Zz\nkind: topic\n${status}\n---\nx\n`
  test.each([
    ['drafft', 'status: drafft', '', []],
    ['drafft, recorded in the ledger', 'status: drafft', '/briefings/zz/\n', ['/briefings/zz/']],
    ['none', '', '', []],
    ['published, in YAML that cannot be read', 'status: published\nsummary: [', '', ['/briefings/zz/']],
    ['published, for a day that stands in quotation marks', 'status: published\n"publishFrom": 2099-01-01\nsummary: [', '', []],
    ['published, for a day that cannot be read', 'status: published\npublishFrom: 2099-01-01\nsummary: [', '', []],
  ])(
    'nothing tells of an entry that nobody may have seen, nor hides one that somebody has: its status is %s',
    (_, status, ledger, notices) => {
      write(folder(), ledger ? { 'addresses.txt': `/briefings/men/\n${ledger}` } : {})
      const { mended } = after({ 'briefings/zz.md': secret(status), 'briefings/men.md': gone })
      expect(mended).toEqual(notices)
    },
  )

  test('but nothing tells of an entry under embargo whose document may not go out', () => {
    const report = 'status: published, on: 2026-11-01, document: r.pdf'
    write(folder())
    const { mended, said } = after({
      'briefings/child-t.md': all(
        swap('status: not-published, reason: It would name the family.', report),
        swap('\nstatus: published', '\nstatus: published\npublishFrom: 2099-01-01'),
      ),
      'documents/r.pdf': Buffer.from(plainPdf(['OFFICIAL-SENSITIVE'])),
      'briefings/men.md': gone,
    })
    expect(mended).toEqual([])
    expect(said).toContain('Left out:\n  briefings/child-t.md')
  })

  test('settings that cannot be read stop it', () => {
    write(folder())
    expect(after({ 'site.yaml': 'name: [\n', 'briefings/child-t.md': gone }).made).toBeUndefined()
  })

  const withdrawnOn = (day: string) =>
    all(gone, swap('on: 2026-11-21', `on: ${day}`), swap('published: 2026-11-21', 'published: 2026-01-01'))
  test.each([
    ['of today', '2026-11-21', true],
    ['of a week ago', '2026-11-14', true],
    ['of eight days ago: a build has shown its notice by now', '2026-11-13', false],
  ])('a withdrawal %s', (_, day, isOne) => {
    write(folder())
    expect(after({ ...BROKEN, 'briefings/child-t.md': withdrawnOn(day) }).made !== undefined).toBe(isOne)
  })

  test('what the site that stands says already is none, unless somebody asks', () => {
    write(folder())
    const dist = join(at, 'dist')
    mkdirSync(join(dist, 'briefings/child-t'), { recursive: true })
    writeFileSync(join(dist, 'briefings/child-t/index.html'), '<article class="column" data-withdrawn>')
    expect(after({ ...BROKEN, 'briefings/child-t.md': gone }, { dist }).made).toBeUndefined()
    expect(after({}, { dist, isAsked: true }).notices).toEqual(['/briefings/child-t/'])
    expect(
      after(
        { 'briefings/child-t.md': all(swap('on: 2026-11-21', 'on: 2026-02-21'), swap('published: 2026-11-21', 'published: 2026-01-01')) },
        { isAsked: true },
      ).notices,
    ).toEqual(['/briefings/child-t/'])
  })
})

describe('the content that last passed', () => {
  test('is kept with what is read of it, and nothing else; a file that did not change takes no more room', () => {
    passed()
    mkdirSync(join(folder(), '.git'))
    for (const path of ['.git/x', 'notes.txt']) writeFileSync(join(folder(), path), 'x')
    keepLastGood(place(), folder(), { at: NOW }, join(at, 'work'))
    expect(readdirSync(join(place(), 'content')).sort()).toEqual(
      ['agencies.yaml', 'briefings', 'glossary.yaml', 'partnerships.yaml', 'site.yaml', 'themes'].sort(),
    )
    expect(readdirSync(at).sort()).toEqual(['content', 'good'])
  })

  test('is kept in no folder that holds anything else, nor in that of the content or of the site', () => {
    cpSync(join(import.meta.dirname), join(at, 'thesis'), { recursive: true })
    mkdirSync(folder())
    for (const given of ['thesis', 'content', 'content/good', 'dist', '.'])
      expect(() => lastGoodFolder(join(at, given), settings(), join(at, 'dist'))).toThrow(UsageError)
    expect(lastGoodFolder(place(), settings(), join(at, 'dist'))).toBe(place())
  })

  test('is none where it was cut short', () => {
    passed()
    writeFileSync(join(place(), 'last-good.json'), '{"at":')
    expect(lastGoodIn(place())).toBeUndefined()
  })
})
