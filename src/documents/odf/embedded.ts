import type { Findings, Leaf } from '../content.ts'
import { kindByBytes } from '../file-signature.ts'
import { ownLinks } from '../links.ts'
import { unknown } from '../office/pictures.ts'
import { withoutTraces } from '../picture/picture.ts'
import { property } from '../wording.ts'
import { attribute, type Document, elements, isElement, parsed, remove, unwrap } from '../xml.ts'
import { tidy } from './markup.ts'

/** What an embedded part may be: others are whole files of other programs. */
const EMBEDDED = /opendocument\.(?:chart|formula)/
const local = (href: string): string => href.replace(/^\.\//, '')

/**
 * Takes out embedded files and links to files on somebody's computer, and gives pictures, fonts, charts and formulas that
 * are still shown paths without words.
 *
 * @param unfit why pictures cannot be published, by their paths.
 * @returns the files that the documents show, by their new paths.
 */
export class Embedded {
  readonly files = new Map<string, Uint8Array | Document>()
  readonly types = new Map<string, string>()
  readonly leaves: Leaf[] = []
  readonly #paths = new Map<string, string>()
  readonly #source: ReadonlyMap<string, Uint8Array>
  readonly #manifest: ReadonlyMap<string, string>
  readonly #unfit: ReadonlyMap<string, string>
  readonly #found: Findings

  constructor(
    source: ReadonlyMap<string, Uint8Array>,
    manifest: ReadonlyMap<string, string>,
    unfit: ReadonlyMap<string, string>,
    found: Findings,
  ) {
    this.#source = source
    this.#manifest = manifest
    this.#unfit = unfit
    this.#found = found
  }

  /** Keeps what a part shows, and takes out of it what leads elsewhere. */
  keep(document: Document): void {
    for (const one of elements(document, 'object', 'object-ole')) {
      const path = local(attribute(one, 'href') ?? '').replace(/\/$/, '')
      const place = one.localName === 'object' ? this.#object(path) : undefined
      if (place !== undefined) point(one, `./${place}`)
      else {
        this.#found.unseen.push('an embedded file')
        remove(one)
      }
    }
    for (const one of elements(document, 'binary-data')) this.#inline(one.parentNode as never)
    for (const one of elements(document)) {
      const href = attribute(one, 'href')
      if (href === undefined || !one.parentNode || one.localName === 'object') continue
      if (one.localName !== 'image' && one.localName !== 'fill-image' && /^(?:https?:|mailto:|tel:|#)/i.test(href)) continue
      if (one.localName === 'image' && isReplacement(one, href)) {
        remove(one)
        continue
      }
      const place = this.#file(local(href))
      if (place !== undefined) point(one, place)
      else if (one.localName === 'a') {
        this.#found.unseen.push(property('a link to a file on a computer', href))
        unwrap(one)
      } else {
        this.#found.unseen.push(property('a link to a picture elsewhere', href))
        remove(one)
      }
    }
  }

  #file(path: string): string | undefined {
    const bytes = this.#source.get(path)
    if (!bytes || !/^(?:Pictures|media|Fonts)\/[^/]+$/.test(path)) return undefined
    const known = this.#paths.get(path)
    if (known) return known
    const kind = kindByBytes(bytes)
    const isFont = path.startsWith('Fonts/')
    const isPicture = kind === 'jpeg' || kind === 'png' || kind === 'webp'
    const why = this.#unfit.get(path) ?? (isFont || isPicture ? undefined : unknown(path))
    if (why) this.#found.stops.push(why)
    const place = `${isFont ? 'Fonts/font' : 'Pictures/picture'}${this.#paths.size + 1}.${isFont ? 'ttf' : typeof kind === 'string' ? kind : 'bin'}`
    this.#paths.set(path, place)
    this.files.set(place, bytes)
    this.types.set(place, isFont ? 'application/x-font-ttf' : typeof kind === 'string' ? `image/${kind}` : '')
    return place
  }

  #object(path: string): string | undefined {
    const type = this.#manifest.get(`${path}/`) ?? ''
    const bytes = this.#source.get(`${path}/content.xml`)
    if (!bytes || !EMBEDDED.test(type)) return undefined
    const known = this.#paths.get(`${path}/`)
    if (known) return known
    const place = `Object ${this.#paths.size + 1}`
    this.#paths.set(`${path}/`, place)
    this.types.set(
      `${place}/`,
      /chart/.test(type) ? 'application/vnd.oasis.opendocument.chart' : 'application/vnd.oasis.opendocument.formula',
    )
    for (const name of ['content.xml', 'styles.xml']) {
      const part = this.#source.get(`${path}/${name}`)
      if (!part) continue
      const document = parsed(part, `${path}/${name}`)
      tidy(document, { isMain: false })
      this.keep(document)
      this.files.set(`${place}/${name}`, document)
      const words = [
        ...elements(document, 'p', 'math', 'title', 'desc').map(({ textContent }) => textContent ?? ''),
        ...ownLinks()(document),
      ]
      if (words.some((one) => one.trim()))
        this.leaves.push({ where: 'a chart or a formula', line: 1, text: words.join('\n\n'), unseen: false })
    }
    return place
  }

  /** A picture that stands in the XML itself. */
  #inline(image: Parameters<typeof remove>[0]): void {
    const data = elements(image, 'binary-data')[0]
    if (!data) return
    const bytes = new Uint8Array(Buffer.from(data.textContent ?? '', 'base64'))
    const kind = kindByBytes(bytes)
    if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') {
      this.#found.stops.push(
        'It has a picture that is neither a PNG nor a JPEG, which may hold what nobody sees. Put it in as a PNG or a JPEG.',
      )
      return
    }
    try {
      const { copy, unseen } = withoutTraces(bytes, kind, { turned: true })
      for (const one of unseen) this.#found.unseen.push(`${one}, in a picture`)
      data.textContent = Buffer.from(copy).toString('base64')
    } catch {
      this.#found.stops.push('A picture in it is damaged. Take it out, or put it in again.')
    }
  }
}

const point = (one: Parameters<typeof attribute>[0], to: string): void => {
  for (const own of Array.from(one.attributes)) if (own.localName === 'href') own.value = to
}

/** A picture that stands for a chart, or for one in another format, in programs that cannot show that. */
function isReplacement(image: Parameters<typeof attribute>[0], href: string): boolean {
  if (/ObjectReplacements\//.test(href)) return true
  const others = Array.from(image.parentNode ? elements(image.parentNode, 'image') : []).filter((one) => one !== image && isElement(one))
  return /\.(?:svgz?|emf|wmf)$/i.test(href) && others.some((one) => /\.(?:png|jpe?g)$/i.test(attribute(one, 'href') ?? ''))
}
