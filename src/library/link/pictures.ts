import { type ShownPicture, withPictures } from '../../markdown/picture.ts'
import { html } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'
import { foldAccents } from '../../model/folding.ts'
import type { Kind } from '../../model/kinds.ts'
import type { Urls } from '../../model/urls.ts'
import type { AnyEntry } from '../content.ts'
import type { PublishedPicture } from '../documents/inspected-document.ts'
import type { ReadPicture } from '../documents/read.ts'
import type { CompiledOf } from '../kinds.ts'

/** Fills in the pictures of entries, and notes those that readers see. */
export class Pictures {
  /** By the names under which they are published. */
  readonly published = new Map<string, PublishedPicture>()
  readonly #read: ReadonlyMap<string, ReadPicture>
  readonly #urls: Urls
  readonly #language: Language

  constructor(read: ReadonlyMap<string, ReadPicture>, urls: Urls, language: Language) {
    this.#read = read
    this.#urls = urls
    this.#language = language
  }

  /** An entry that is published, with the pictures of its text. */
  in<E extends AnyEntry>(entry: E): E {
    const { compiled, data } = entry
    if (compiled.pictures.length === 0) return entry
    const shown = new Map<string, ShownPicture>()
    for (const { file } of compiled.pictures) {
      const found = this.#read.get(file)?.found.published
      if (!found) continue
      const description = data.pictures.find((one) => one.file.normalize('NFC') === file)?.description
      const name = nameOf(file, found)
      this.published.set(name, found)
      shown.set(file, {
        address: this.#urls.picture(name),
        ...shownSize(found),
        description: this.#described(description),
      })
    }
    return { ...entry, compiled: filledIn(compiled, (text) => withPictures(text, shown)) }
  }

  #described(description: string | undefined): string {
    if (description === undefined) return ''
    return html`<details><summary>${this.#language.messages.common.pictureInWords}</summary><p>${description}</p></details>`.source
  }
}

/** A photograph on end is shown no higher than this, in pixels of a page: a window holds all of it. */
const TALLEST = 640

/** A drawing is as wide as the column lets it be: its words must stay large enough to be read. */
function shownSize({ copy, width, height }: PublishedPicture): Pick<ShownPicture, 'width' | 'height'> {
  const isPhotograph = /\.(?:jpe?g|webp)$/.test(copy)
  if (!isPhotograph || height <= Math.max(width, TALLEST)) return { width, height }
  return { width: Math.round((width * TALLEST) / height), height: TALLEST }
}

/** The name of a picture's file says what is in it: under it, it never changes. */
function nameOf(file: string, { copy, digest }: PublishedPicture): string {
  const ending = copy.slice(copy.lastIndexOf('.'))
  const stem = foldAccents(file.slice(0, file.lastIndexOf('.')))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${stem || 'picture'}.${digest}${ending}`
}

/** All HTML of a text with something filled in. Points have no pictures. */
function filledIn<C extends CompiledOf<Kind>>(compiled: C, fill: (text: string) => string): C {
  if ('sections' in compiled) return { ...compiled, sections: compiled.sections.map((one) => ({ ...one, html: fill(one.html) })) }
  const filled = { ...compiled, html: fill(compiled.html) }
  if (!('steps' in filled)) return filled
  return {
    ...filled,
    ...(filled.notes === undefined ? {} : { notes: fill(filled.notes) }),
    steps: filled.steps.map((step) => (step.notes === undefined ? step : { ...step, notes: fill(step.notes) })),
  }
}
