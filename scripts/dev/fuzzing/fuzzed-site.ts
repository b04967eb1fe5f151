import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { diagnosticsOf, FORMATS, formatReport } from '../../../src/diagnostics/report.ts'
import { RULES } from '../../../src/diagnostics/rule.ts'
import { redirectPage, redirectsOf } from '../../../src/hosting/redirect.ts'
import { forEachKind, publishedOf } from '../../../src/library/kinds.ts'
import type { Library } from '../../../src/library/library.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { linkedData } from '../../../src/views/head.ts'
import { BASE, CONTENT } from './base.ts'
import { dangersOf } from './unsafe-html.ts'

/** One file of a content folder, as an enemy or an accident left it. */
export interface MutatedFile {
  path: string
  bytes: Uint8Array
}

const NOW = new Date('2027-01-01')
/** What acts on a terminal, or turns what it shows. */
const HIDDEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u

/** Milliseconds of work for one file: what the machine does beside it does not count. */
const MOST = 2000

/** A small site in which one file at a time is put in another's place: all the way from bytes to the HTML that pages embed. */
export class FuzzedSite {
  readonly counts = { pages: 0, problems: 0, slowest: { ms: 0, path: '' }, rules: {} as Record<string, number> }
  readonly #folder: string
  readonly #cacheDir: string

  constructor(folder: string) {
    this.#folder = join(folder, 'content')
    this.#cacheDir = join(folder, 'kept')
    for (const [path, text] of BASE) this.#write(path, text)
    cpSync(join(CONTENT, 'site.yaml'), join(this.#folder, 'site.yaml'))
    const { library, files } = this.#load()
    if (!library) throw new Error(`The site without a mutation has errors:\n${formatReport(files, '', 'text')}`)
  }

  /** What is wrong with how the site takes a file; nothing where it makes a page of it, or says where and what its problem is. */
  broken({ path, bytes }: MutatedFile): string[] {
    this.#write(path, bytes)
    try {
      const broken = this.#brokenWith()
      const slow = this.#took
      // What else the machine does may make it slow once.
      if (slow <= MOST) return broken
      rmSync(this.#cacheDir, { recursive: true, force: true })
      this.#load()
      return this.#took > MOST ? [...broken, `It took ${Math.min(slow, this.#took).toFixed(0)} ms.`] : broken
    } catch (error) {
      return [`It threw: ${(error as Error).stack}`]
    } finally {
      if (this.#took > this.counts.slowest.ms) this.counts.slowest = { ms: this.#took, path }
      const before = BASE.get(path)
      if (before === undefined) rmSync(join(this.#folder, path), { force: true })
      else this.#write(path, before)
    }
  }

  #took = 0

  #brokenWith(): string[] {
    const { files, library } = this.#load()
    const problems = diagnosticsOf(files, 'content')
    for (const { rule } of problems) this.counts.rules[rule] = (this.counts.rules[rule] ?? 0) + 1
    const broken = problems.flatMap(({ line, column, rule, message, file }) =>
      line >= 1 && column >= 1 && Object.hasOwn(RULES, rule) && message.length > 10 && file.startsWith('content/')
        ? []
        : [`A problem without its place: ${file}:${line}:${column} ${rule} ${message}`],
    )
    for (const format of FORMATS) {
      if (HIDDEN.test(formatReport(files, 'content', format))) broken.push(`The report as ${format} holds a hidden character.`)
    }
    if (!library) {
      this.counts.problems += 1
      if (!problems.some(({ severity }) => severity === 'error')) broken.push('No page, and no problem.')
      return broken
    }
    this.counts.pages += 1
    return [
      ...broken,
      ...embedded(library).flatMap((html) => dangersOf(html)),
      ...wholePages(library).flatMap((html) => dangersOf(html, true)),
    ]
  }

  #load() {
    const started = process.cpuUsage()
    const loaded = loadLibrary({ folder: this.#folder, now: NOW, cacheDir: this.#cacheDir })
    const { user, system } = process.cpuUsage(started)
    this.#took = (user + system) / 1000
    return loaded
  }

  #write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true })
    writeFileSync(join(this.#folder, path), content)
  }
}

/** All of a Library that pages put into themselves as HTML; everything else they write as text. */
function embedded(library: Library): string[] {
  return forEachKind((kind) => htmlIn(publishedOf(library, kind)))
    .flat()
    .filter((html) => html !== '')
}

/** Fields that hold HTML, wherever they stand in an entry; what leads to another entry is not followed. */
const HTML = ['html', 'unlabelled', 'source', 'notes']
const WITHIN = ['sections', 'points', 'questions', 'steps']

function htmlIn(all: readonly object[]): string[] {
  return all.flatMap((one) => {
    const fields = Object.entries(one)
    const own = fields.flatMap(([name, value]) => (HTML.includes(name) && typeof value === 'string' ? [value] : []))
    return [own.join(''), ...fields.flatMap(([name, value]) => (WITHIN.includes(name) && Array.isArray(value) ? htmlIn(value) : []))]
  })
}

/** What is written around texts without Astro, which escapes them everywhere else. */
function wholePages(library: Library): string[] {
  const data = library.briefings.map(({ title, summary }) => linkedData({ name: title, description: summary }))
  return [
    ...data.map((json) => `<script type="application/ld+json">${json}</script>`),
    ...redirectsOf(library).map((one) => redirectPage(one, library)),
  ]
}
