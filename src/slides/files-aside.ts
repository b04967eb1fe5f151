import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aside } from '../kept/aside.ts'
import { digest } from '../kept/digest.ts'
import { type KeptFile, keepFiles, type Making } from '../kept/files.ts'
import { versionOf } from '../kept/version.ts'
import { writeWhole } from '../kept/whole.ts'
import type { Scheme } from '../library/colour.ts'
import type { Library } from '../library/library.ts'
import { DRAFT_PREVIEW } from '../library/preview.ts'
import type { Settings } from '../library/settings.ts'
import { zipped } from '../outputs/zip.ts'
import { type BriefingWords, deckOfBriefing, wordsOf } from './briefing-deck.ts'
import { type About, pptxOf } from './pptx.ts'
import { deckOfSession, type SessionWords, wordsOfSession } from './session-deck.ts'
import { sourceOf } from './source.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** All that a file of slides depends on, beside its words and the site. */
const SOURCES = [
  'src/slides',
  ...['opc', 'png', 'qr-code', 'qr-png', 'xml', 'zip'].map((name) => `src/outputs/${name}.ts`),
  'src/action-plan/plan.ts',
  'src/library/colour.ts',
  'src/library/reading-time.ts',
]

type Words = { briefing: BriefingWords } | { session: SessionWords }

/** What all files of a site share. */
interface Shared {
  colours: Scheme
  about: About
}

/**
 * Writes the slides of every briefing and session into a folder, as files that can be edited. Each is kept under the
 * digest of all that it depends on; what was not made before is made beside other work, in a process of its own.
 *
 * @returns how many there are, and how many of them had to be made.
 */
export async function slidesAside(library: Library, { keepIn }: Settings, into: string): Promise<{ slides: number; written: number }> {
  const { at, site, briefings, sessions } = library
  const mark = library.isDraftPreview ? DRAFT_PREVIEW : undefined
  const shared: Shared = { colours: site.colours.light, about: { company: site.publisher.name, language: site.language, mark } }
  const dependsOn = JSON.stringify([versionOf(ROOT, SOURCES), shared])
  const file = (address: KeptFile<Words>['address'], order: Words) => ({
    address,
    name: `${digest(dependsOn, JSON.stringify(order))}.pptx`,
    order,
  })
  const files = [
    ...briefings.map((one) => file(at.slidesOfBriefing(one.id), { briefing: wordsOf(one, sourceOf(one.short, library)) })),
    ...sessions.map((one) => file(at.slidesOfSession(one.id), { session: wordsOfSession(one, sourceOf(one.short, library)) })),
  ]
  const { all, made } = await keepFiles(files, { kept: join(keepIn, 'slides'), into, base: at.home }, (missing) =>
    aside(fileURLToPath(import.meta.url), { shared, missing }, 'The files of slides'),
  )
  return { slides: all, written: made }
}

async function write({ shared: { colours, about }, missing }: { shared: Shared; missing: Making<Words>[] }): Promise<void> {
  for (const { path, ...words } of missing) {
    const deck = 'briefing' in words ? deckOfBriefing(words.briefing) : deckOfSession(words.session)
    writeWhole(path, zipped(pptxOf(deck, colours, about)))
  }
}

if (import.meta.main) process.once('message', (order) => void write(order as Parameters<typeof write>[0]).then(() => process.exit()))
