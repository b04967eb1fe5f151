import { fork } from 'node:child_process'
import { constants, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Library } from '../library/library.ts'
import { digest } from '../library/reading/kept.ts'
import { versionOf } from '../library/reading/version.ts'
import type { Settings } from '../library/settings.ts'
import type { Ground } from './painter.ts'
import { type Preview, previewsOf } from './preview.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** All that a preview depends on, beside the site. */
const SOURCES = ['src/previews', 'src/components/arc.ts', 'src/library/colour.ts']

/** What a process of its own is to draw. */
interface Order {
  ground: Ground
  previews: (Pick<Preview, 'label' | 'title'> & { path: string })[]
}

/**
 * Writes every preview into a folder, as it lies in the site. Each is kept under the digest of all that it depends on;
 * what was not drawn before is drawn beside other work, in a process of its own, and what nothing needs any more is
 * swept away.
 *
 * @returns how many there are, and how many of them had to be drawn.
 */
export async function previewsAside(library: Library, { keepIn }: Settings, into: string): Promise<{ previews: number; drawn: number }> {
  const kept = join(keepIn, 'previews')
  mkdirSync(kept, { recursive: true })
  const { name, colours } = library.site
  const ground: Ground = { name, colours: colours.light }
  const dependsOn = JSON.stringify([versionOf(ROOT, SOURCES), process.versions.zlib, ground])
  const previews = previewsOf(library).map((preview) => ({
    ...preview,
    path: join(kept, `${digest(dependsOn, preview.label, preview.title)}.png`),
  }))
  const needed = new Map(previews.map((preview) => [preview.path, preview]))
  const there = new Set(readdirSync(kept).map((file) => join(kept, file)))
  const missing = [...needed.values()].filter(({ path }) => !there.has(path))
  if (missing.length > 0) await drawAside({ ground, previews: missing })
  for (const { address, path } of previews) {
    const file = join(into, address.slice(library.at.home.length))
    mkdirSync(dirname(file), { recursive: true })
    copyFileSync(path, file, constants.COPYFILE_FICLONE)
  }
  for (const path of there) if (!needed.has(path)) rmSync(path, { force: true })
  return { previews: previews.length, drawn: missing.length }
}

function drawAside(order: Order): Promise<void> {
  return new Promise((done, failed) => {
    fork(fileURLToPath(import.meta.url))
      .on('error', failed)
      .on('exit', (code) =>
        code === 0 ? done() : failed(new Error(`The pictures for links could not be drawn: their process ended with ${code}.`)),
      )
      .send(order)
  })
}

async function draw({ ground, previews }: Order): Promise<void> {
  const { painter } = await import('./painter.ts')
  const paint = await painter(ground)
  for (const { path, ...words } of previews) {
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, await paint(words))
    renameSync(draft, path)
  }
}

if (import.meta.main) process.once('message', (order) => void draw(order as Order).then(() => process.exit()))
