import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { digest } from '../../cache/digest.ts'
import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import { type Logo, readLogo, UnreadableDocument } from '../../documents/picture/logo.ts'
import type { Entry } from '../content.ts'
import type { SiteData } from './schema.ts'

/** A file of the logo: where it stands in the site, and how large it is shown, in pixels of CSS. */
export interface LogoFile {
  /** Below the site's own folder: its name has a digest of what it holds. */
  path: string
  width: number
  height: number
  /** What it holds, in Base64. */
  content: string
}

export interface LogoFiles {
  light: LogoFile
  dark?: LogoFile
}

/** Bytes of a file as it lies in the content, and as it is published: it comes with the first page that somebody opens. */
const MOST_BYTES = 1_000_000
const MOST_PUBLISHED = 60_000

const MOST_PIXELS = 4_000_000

/** Pixels of CSS: a wide logo has the height of a line of links at least, a tall one never more than two; all have much the same area. */
const SHOWN = { area: 5200, least: 36, most: 68, width: 224 }

/** How often as wide as high, and as high as wide, a logo may be. */
const WIDEST = 8
const TALLEST = 3

/** How large a logo is shown. @param ratio its width by its height. */
export function shownSize(ratio: number): { width: number; height: number } {
  const high = Math.min(SHOWN.most, Math.max(SHOWN.least, Math.sqrt(SHOWN.area / ratio)))
  const height = Math.min(high, SHOWN.width / ratio)
  return { width: Math.round(height * ratio), height: Math.round(height) }
}

/** Reads the logo of a site. Problems go on its files; with any, there is none. */
export function readLogoFiles(folder: string, site: Entry<'site', SiteData>, files: VFile[]): LogoFiles | undefined {
  const { logo } = site.data
  if (!logo) return undefined
  const read = (field: 'light' | 'dark'): LogoFile | undefined => {
    const name = logo[field]
    if (name === undefined) return undefined
    const file = new VFile({ path: name })
    files.push(file)
    try {
      return fileOf(name, bytesOf(join(folder, name)))
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error
      if (error.message === MISSING) addDiagnostic(site.file, 'file-missing', site.positionOf(['logo', field]), `\`${name}\`: ${MISSING}`)
      else addDiagnostic(file, 'logo', START, error.message)
      return undefined
    }
  }
  const light = read('light')
  const dark = read('dark')
  if (!light || (logo.dark !== undefined && !dark)) return undefined
  if (dark && (Math.abs(dark.width - light.width) > 2 || Math.abs(dark.height - light.height) > 2)) {
    const reason = 'This logo has other proportions than the one for a light ground, so the page would move. Give both the same.'
    addDiagnostic(site.file, 'logo', site.positionOf(['logo', 'dark']), reason)
    return undefined
  }
  return { light, ...(dark && { dark }) }
}

const MISSING = 'There is no such file beside `site.yaml`. Put it there, or correct its name.'

function bytesOf(path: string): Uint8Array {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new UnreadableDocument(MISSING)
  if (found.size > MOST_BYTES) throw new UnreadableDocument(tooLarge(found.size, MOST_BYTES))
  return readFileSync(path)
}

const tooLarge = (bytes: number, most: number): string =>
  `It has ${Math.ceil(bytes / 1000)} kB; a logo may have ${most / 1000}, for it comes with every page. Simplify it, or save it with fewer pixels or colours.`

function fileOf(name: string, bytes: Uint8Array): LogoFile {
  const { kind, copy, width, height }: Logo = readLogo(name, bytes)
  if (copy.length > MOST_PUBLISHED) throw new UnreadableDocument(tooLarge(copy.length, MOST_PUBLISHED))
  const ratio = width / height
  if (ratio > WIDEST || ratio < 1 / TALLEST) {
    const [shape, most] = ratio > 1 ? ['wide as high', WIDEST] : ['high as wide', TALLEST]
    throw new UnreadableDocument(
      `It is more than ${most} times as ${shape}, so it would be too small to read. Crop it, or take another form of it.`,
    )
  }
  if (kind === 'png' && width * height > MOST_PIXELS)
    throw new UnreadableDocument(`It has ${width} by ${height} pixels, far more than are shown. Save it with fewer.`)
  const shown = shownSize(ratio)
  if (kind === 'png' && width < 2 * shown.width) {
    const least = `${2 * shown.width} by ${2 * shown.height}`
    throw new UnreadableDocument(`It has ${width} by ${height} pixels, and would be blurred. Save it with ${least} or more, or as an SVG.`)
  }
  const content = Buffer.from(copy).toString('base64')
  return { path: `_astro/logo.${digest(kind, content).slice(0, 8)}.${kind}`, ...shown, content }
}
