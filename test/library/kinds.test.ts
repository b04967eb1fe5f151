import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Cache } from '../../src/cache/cache.ts'
import { sitemap } from '../../src/exports/sitemap.ts'
import type { Content } from '../../src/library/content.ts'
import { agenda } from '../../src/library/due/agenda.ts'
import { kindInLibrary, publishedOf } from '../../src/library/kinds.ts'
import type { Library } from '../../src/library/library.ts'
import { loadLibrary, reachesReaders } from '../../src/library/load.ts'
import { ownerOf } from '../../src/library/permalinks/form.ts'
import { publishedAddresses } from '../../src/library/permalinks/published.ts'
import { entryStatuses } from '../../src/library/read/entry-status.ts'
import { readContent } from '../../src/library/read/read-content.ts'
import { jsonSchemas } from '../../src/library/schema/json-schema.ts'
import { signOffPolicy } from '../../src/library/schema/sign-off.ts'
import { changesSince } from '../../src/library/withdrawal/since-last-good.ts'
import { hrefOf, readLink } from '../../src/markdown/content-link.ts'
import { entryOfPage, pagePathOf } from '../../src/model/entry-path.ts'
import { ALL_KINDS, addressesOf, fileOf, KINDS, type Kind, legacyOf, pageOf } from '../../src/model/kinds.ts'
import { urlsOf } from '../../src/model/urls.ts'
import { searchPages } from '../../src/search/index/documents.ts'
import { MINIMAL, NOW, type Override, swap, write } from './folder.ts'
import { GUIDE } from './guides/guide.ts'
import { POLICY, SESSION } from './sessions/session.ts'
import { walk } from './walk.ts'

const SECRET = 'zzkind'
const urls = urlsOf('/')

/** One entry of every kind that says `status: published`: without one here, nothing of a new kind can be shown to hold. */
const ENTRIES: Readonly<Record<Kind, string>> = {
  briefing: MINIMAL['briefings/men.md'] as string,
  theme: '---\nterm: Another term\ndefinition: Words.\nstatus: published\n---\nWords.\n',
  page: '---\ntitle: A page\nsummary: Words.\nstatus: published\n---\nWords.\n',
  session: SESSION,
  guide: GUIDE,
}

/** A theme has a page once something names it. */
const NAMED: Readonly<Record<string, Override>> = {
  'pages/on-it.md': `---\ntitle: On it\nsummary: x\nstatus: published\n---\nSee [it](../themes/${SECRET}.md).\n`,
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const folderWith = (overrides: Readonly<Record<string, Override>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-kinds-'))
  folders.push(folder)
  write(folder, { ...POLICY, ...overrides })
  return folder
}
const entry = (kind: Kind, status: string, more: Readonly<Record<string, Override>> = {}) =>
  folderWith({ [fileOf(kind, SECRET)]: swap('status: published', status)(ENTRIES[kind]), ...more })
const libraryIn = (folder: string, drafts = false): Library => {
  const { library, files } = loadLibrary({ folder, now: NOW, drafts })
  if (!library) throw new Error(files.flatMap(({ messages }) => messages.map(String)).join('\n'))
  return library
}
const contentIn = (folder: string): Content => readContent(folder, new Cache(undefined))
const LIVE = 'status: published'
const DRAFT = 'status: draft\npublishFrom: 2026-11-25'
const WITHDRAWN = 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }'

describe.each(ALL_KINDS)('every entry of the kind %s', (kind) => {
  const path = fileOf(kind, SECRET)
  const page = pageOf(kind, SECRET, urls)
  const live = libraryIn(entry(kind, LIVE, kind === 'theme' ? NAMED : {}))

  test('is in the Library, in the search and in the ledger once it is published', () => {
    expect(publishedOf(live, kind).map(({ id }) => String(id))).toContain(SECRET)
    expect([...searchPages(live)].map(({ shown }) => shown.address)).toContain(page)
    expect([...publishedAddresses(live).keys()]).toContain(page)
  })

  test.each([
    ['a draft', DRAFT],
    ['under embargo', 'status: published\npublishFrom: 2026-11-22'],
    ['withdrawn', WITHDRAWN],
  ])('leaks nowhere while it is %s', (_, status) => {
    const library = libraryIn(entry(kind, status))
    expect(walk({ ...library, withdrawn: [] }).filter((line) => line.includes(SECRET))).toEqual([])
    expect([...searchPages(library)].some((one) => JSON.stringify(one.shown).includes(SECRET))).toBe(false)
    expect([...publishedAddresses(library).keys()].filter((address) => address.includes(SECRET))).toEqual([])
  })

  test('is shown by a draft preview while it is a draft, or under embargo', () => {
    for (const status of [DRAFT, 'status: published\npublishFrom: 2026-11-25'])
      expect(publishedOf(libraryIn(entry(kind, status), true), kind).map(({ id }) => String(id))).toContain(SECRET)
  })

  test('has a notice at every page of its own once it was withdrawn', () => {
    const [notice, ...more] = libraryIn(entry(kind, WITHDRAWN)).withdrawn
    expect([notice?.kind, notice?.address, notice?.others, more]).toEqual([
      kind,
      page,
      KINDS[kind].pages(SECRET, urls, false).filter((page) => !legacyOf(kind, SECRET, urls).includes(page)),
      [],
    ])
  })

  test('has its notice, too, when nothing else in its file can be read', () => {
    const broken = folderWith({ [path]: `---\n${WITHDRAWN}\n---\n` })
    expect(libraryIn(broken).withdrawn.map(({ address }) => address)).toEqual([page])
  })

  test('says what its life is, whatever else is wrong in it, and its withdrawal is seen', () => {
    const [before, after] = [entry(kind, LIVE), entry(kind, WITHDRAWN)]
    const statuses = entryStatuses(after, NOW)
    expect(statuses.get(path)?.status).toBe('withdrawn')
    const since = changesSince(after, statuses, { content: before, at: NOW, since: [], pulledBack: [] })
    expect(since.withdrawn).toEqual([path])
    expect(reachesReaders(path)).toBe(true)
  })

  test('that does not say whether it is published is what its schema takes it for', () => {
    const schema = kindInLibrary(kind).schema({ ...contentIn(folderWith({})).ids })
    const options = schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema]
    for (const option of options as z.ZodObject[])
      expect(option.shape['status']?.safeParse(undefined).success).toBe(KINDS[kind].isPublishedByDefault)
    const folder = folderWith({ [path]: ENTRIES[kind].replace('status: published\n', '') })
    expect(entryStatuses(folder, NOW).get(path)?.isSeen).toBe(KINDS[kind].isPublishedByDefault)
  })

  test('is signed off before it is published, where the policy asks it', () => {
    const { folder } = KINDS[kind]
    const asks = { 'site.yaml': swap('policies:', `policies:\n  sign-off: { ${folder}: [Lead] }`) }
    const { files } = loadLibrary({ folder: entry(kind, LIVE, asks), now: NOW })
    const told = files.flatMap(({ path, messages }) => messages.filter(({ ruleId }) => ruleId === 'sign-off-missing').map(() => path))
    expect(told).toContain(path)
    expect(told.every((one) => one.startsWith(`${folder}/`))).toBe(true)
    expect(Object.keys(signOffPolicy.parse(undefined))).toContain(folder)
  })

  test('is among what comes due', () => {
    const due = agenda(contentIn(entry(kind, DRAFT)), NOW, 30).filter((one) => one.what === 'is-still-a-draft')
    expect(due.map(({ kind, file }) => [kind, file])).toEqual([[kind, path]])
  })

  test('has a schema for editors', () => {
    const { ids } = contentIn(folderWith({}))
    expect(Object.keys(jsonSchemas(ids))).toContain(`${kind}.json`)
  })

  test('can be linked to, and the file, the page and the address lead to one another', () => {
    const target = readLink(`../${path}#part`, 'pages/a.md')
    expect('kind' in target && hrefOf(target, urls)).toBe(`${page}#part`)
    expect(entryOfPage(pagePathOf(path))).toBe(path)
    for (const address of addressesOf(kind, SECRET, urls)) expect(ownerOf(address, urls)).toEqual({ kind, id: SECRET })
  })

  test('has an address that no page takes', () => {
    const [first = ''] = KINDS[kind].path.split('/')
    for (const taken of [first, KINDS[kind].short ?? '']) if (taken) expect(KINDS.page.reserved).toContain(taken)
  })

  test('is named by the sitemap', () => {
    expect(sitemap(live)).toContain(`<loc>https://sevenfold.example${page}</loc>`)
  })
})
