import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../../cache/atomic-file.ts'
import { digest } from '../../cache/digest.ts'
import { cacheFiles, type Making } from '../../cache/file-cache.ts'
import { endChild, isMainModule, runInChild } from '../../cache/run-in-child.ts'
import { CODE, versionOf } from '../../cache/version.ts'
import type { Library } from '../../library/library.ts'
import type { Settings } from '../../settings/settings.ts'
import { type Preview, previewsOf } from '../../views/social-card.ts'
import type { Ground } from './painter.ts'

/** All that a preview depends on, beside the site. */
const SOURCES = [
  'exports/social-cards',
  'exports/files/png',
  'exports/files/zlib-tail',
  'views/ring',
  'views/social-card',
  'library/site/colour',
]

type Words = Pick<Preview, 'label' | 'title'>

/** What a process of its own is to draw. */
interface Order {
  ground: Ground
  missing: Making<Words>[]
}

/**
 * Writes every preview into a folder, as it lies in the site. Each is kept under the digest of all that it depends on;
 * what was not drawn before is drawn beside other work, in a process of its own.
 *
 * @returns how many there are, and how many of them had to be drawn.
 */
export async function drawCards(library: Library, { cacheDir }: Settings, into: string): Promise<{ previews: number; drawn: number }> {
  const { name, colours } = library.site
  const ground: Ground = { name, colours: colours.light }
  const dependsOn = JSON.stringify([versionOf(CODE, SOURCES), process.versions.zlib, ground])
  const files = previewsOf(library).map(({ address, label, title }) => ({
    address,
    name: `${digest(dependsOn, label, title)}.png`,
    order: { label, title },
  }))
  const { all, made } = await cacheFiles(files, { cache: join(cacheDir, 'previews'), into, base: library.urls.home }, (missing) =>
    runInChild(fileURLToPath(import.meta.url), { ground, missing } satisfies Order, 'The pictures for links'),
  )
  return { previews: all, drawn: made }
}

async function draw({ ground, missing }: Order): Promise<void> {
  const { painter } = await import('./painter.ts')
  const paint = await painter(ground)
  for await (const [{ path }, picture] of paint(missing)) writeWhole(path, picture)
}

if (isMainModule(import.meta.url)) process.once('message', (order) => void draw(order as Order).then(endChild))
