import { strToU8 } from 'fflate'
import { xmlText } from './xml.ts'

/** A file within an Office file. */
export interface Part {
  /** Its path: `ppt/slides/slide1.xml`. */
  name: string
  /** Its media type. */
  type: string
  /** An XML element, or bytes. */
  content: string | Uint8Array
  relationships?: readonly Relationship[]
}

/** What a part uses, by an id that its XML names. */
export interface Relationship {
  id: string
  /** An address that stands for what it is. */
  type: string
  /** Another part, or an address outside the file. */
  target: Part | { address: string }
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'
const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What a relationship to a part of an Office document is: `slide`, `styles`. */
export const officeRelationship = (name: string): string => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`

/**
 * The files of an Office file (Open Packaging Conventions, ECMA-376 part 2), to be zipped. What is in it follows from
 * what is used, so that no part is named that is not there, and none is there that is not named.
 *
 * @param uses the relationships of the whole.
 */
export function packageOf(uses: readonly Relationship[]): Record<string, Uint8Array> {
  const parts = new Map<string, Part>()
  const add = ({ target }: Relationship): void => {
    if ('address' in target || parts.has(target.name)) return
    parts.set(target.name, target)
    target.relationships?.forEach(add)
  }
  uses.forEach(add)
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(contentTypes([...parts.values()])),
    '_rels/.rels': xml(relationshipsOf(uses)),
  }
  for (const { name, content, relationships = [] } of parts.values()) {
    files[name] = typeof content === 'string' ? xml(content) : content
    if (relationships.length > 0) files[name.replace(/([^/]+)$/, '_rels/$1.rels')] = xml(relationshipsOf(relationships))
  }
  return files
}

const xml = (element: string): Uint8Array => strToU8(DECLARATION + element)

const contentTypes = (parts: readonly Part[]): string =>
  `<Types xmlns="${PACKAGE}content-types"><Default Extension="rels" ContentType="${RELATIONSHIPS}"/>${parts
    .map(({ name, type }) => `<Override PartName="/${xmlText(name)}" ContentType="${xmlText(type)}"/>`)
    .join('')}</Types>`

const relationshipsOf = (all: readonly Relationship[]): string =>
  `<Relationships xmlns="${PACKAGE}relationships">${all
    .map(({ id, type, target }) => {
      const to = 'address' in target ? `${xmlText(target.address)}" TargetMode="External` : `/${xmlText(target.name)}`
      return `<Relationship Id="${id}" Type="${type}" Target="${to}"/>`
    })
    .join('')}</Relationships>`

/** What a file says of itself: its title, its language and who published it; no person, machine or moment. */
export function coreProperties({ title, language, creator }: { title: string; language: string; creator?: string }): Relationship {
  const by = creator === undefined ? '' : `<dc:creator>${xmlText(creator)}</dc:creator>`
  return {
    id: 'core',
    type: `${PACKAGE}relationships/metadata/core-properties`,
    target: {
      name: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: `<cp:coreProperties xmlns:cp="${PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title>${by}<dc:language>${xmlText(language)}</dc:language></cp:coreProperties>`,
    },
  }
}
