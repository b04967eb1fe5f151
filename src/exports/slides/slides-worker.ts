import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../../cache/atomic-file.ts'
import { digest } from '../../cache/digest.ts'
import { type CachedFile, cacheFiles, type Making } from '../../cache/file-cache.ts'
import { endChild, isMainModule, runInChild } from '../../cache/run-in-child.ts'
import { CODE, versionOf } from '../../cache/version.ts'
import type { Library } from '../../library/library.ts'
import { languageOf, type OwnMessages } from '../../messages/language.ts'
import type { Settings } from '../../settings/settings.ts'
import { type Common, commonOf } from '../../views/slides/about.ts'
import { type BriefingWords, deckOfBriefing, wordsOf } from '../../views/slides/briefing-deck.ts'
import { nodesOf } from '../../views/slides/nodes.ts'
import { deckOfSession, type SessionWords, wordsOfSession } from '../../views/slides/session-deck.ts'
import { sourceOf } from '../../views/slides/source.ts'
import { zipped } from '../files/zip.ts'
import { pptxOf } from './pptx.ts'

/** All that a file of slides depends on, beside its words and the site. */
const SOURCES = [
  'exports/slides',
  'views/slides',
  ...['opc', 'png', 'qr-code', 'qr-png', 'xml', 'zip'].map((name) => `exports/files/${name}`),
  'messages',
  'views/action-plan',
  'library/site/colour',
  'model/reading-time',
]

type Words = { briefing: BriefingWords } | { session: SessionWords }

interface Shared extends Common {
  /** A partnership's own words in the place of ours. */
  messages: OwnMessages
}

/**
 * Writes the slides of every session, and of each briefing that promised them, into a folder, as files that can be edited.
 * Each is kept under the digest of all that it depends on; what was not made before is made beside other work, in a process
 * of its own.
 *
 * @returns how many there are, and how many of them had to be made.
 */
export async function writeSlides(library: Library, { cacheDir }: Settings, into: string): Promise<{ slides: number; written: number }> {
  const { urls, legacy, site, language, briefings, sessions } = library
  const shared: Shared = { ...commonOf(library), messages: site.messages }
  const dependsOn = JSON.stringify([versionOf(CODE, SOURCES), shared])
  const file = (address: CachedFile<Words>['address'], order: Words) => ({
    address,
    name: `${digest(dependsOn, JSON.stringify(order))}.pptx`,
    order,
  })
  const files = [
    ...briefings
      .filter(({ id }) => legacy.has(urls.slidesOfBriefing(id)))
      .map((one) =>
        file(urls.slidesOfBriefing(one.id), { briefing: wordsOf(one, sourceOf(one.short, library), language.messages.slides) }),
      ),
    ...sessions.map((one) => file(urls.slidesOfSession(one.id), { session: wordsOfSession(one, sourceOf(one.short, library)) })),
  ]
  const { all, made } = await cacheFiles(files, { cache: join(cacheDir, 'slides'), into, base: urls.home }, (missing) =>
    runInChild(fileURLToPath(import.meta.url), { shared, missing }, 'The files of slides'),
  )
  return { slides: all, written: made }
}

async function write({ shared: { colours, about, messages }, missing }: { shared: Shared; missing: Making<Words>[] }): Promise<void> {
  const said = languageOf(about.language, messages).messages
  for (const { path, ...words } of missing) {
    const deck = 'briefing' in words ? deckOfBriefing(words.briefing, said.slides, nodesOf) : deckOfSession(words.session, said.slides)
    writeWhole(path, zipped(pptxOf(deck, colours, about, said)))
  }
}

if (isMainModule(import.meta.url)) process.once('message', (order) => void write(order as Parameters<typeof write>[0]).then(endChild))
