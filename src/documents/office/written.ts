import type { PictureKind } from '../../model/document-kind.ts'
import { PARTS } from './parts.ts'
import { type Relationship, relationshipsPath } from './relationships.ts'

/** Whether a file is Word's or PowerPoint's. */
export type OfficeKind = 'word' | 'ppt'

export const MAIN: Readonly<Record<OfficeKind, { path: string; content: string }>> = {
  word: {
    path: 'word/document.xml',
    content: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  },
  ppt: {
    path: 'ppt/presentation.xml',
    content: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  },
}

/** One part of a copy under its new path, with all that it leads to. */
export interface WrittenPart {
  path: string
  /** The kind of relationship that leads to it; nothing for the main part. */
  type: string | undefined
  bytes: Uint8Array
  relationships: readonly Relationship[]
}

const ENDINGS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
  fntdata: 'application/x-fontdata',
  bin: 'application/octet-stream',
}

/** The ending of a part's name in a copy. */
export const endingOf = (type: string, kind: OfficeKind, picture: PictureKind | undefined): string =>
  type === 'image' ? (picture ?? 'bin') : type !== 'font' ? 'xml' : kind === 'word' ? 'odttf' : 'fntdata'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CORE = `${PACKAGE}/relationships/metadata/core-properties`

/** The files of a copy: its parts, and what says which they are. All that is said of them is said anew. */
export function packageFiles(
  parts: readonly WrittenPart[],
  { kind, isStrict, title }: { kind: OfficeKind; isStrict: boolean; title: string | undefined },
): Map<string, Uint8Array> {
  const base = isStrict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : `${OFFICE}/relationships`
  const row = (id: string, type: string, target: string, isOutside = false) =>
    `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(target)}"${isOutside ? ' TargetMode="External"' : ''}/>`
  const list = (rows: readonly string[]) => encoded(`<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`)
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`
  const overrides = parts.flatMap(({ path, type }) => {
    const content = type === undefined ? MAIN[kind].content : PARTS[type]?.content
    return content ? [override(path, content)] : []
  })
  const endings = new Set(['rels', 'xml', ...parts.map(({ path }) => path.slice(path.lastIndexOf('.') + 1))])
  const defaults = Object.entries(ENDINGS).filter(([ending]) => endings.has(ending))
  const out = new Map<string, Uint8Array>()
  out.set(
    '[Content_Types].xml',
    encoded(
      `<Types xmlns="${PACKAGE}/content-types">${defaults.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`).join('')}${overrides.join('')}${title === undefined ? '' : override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    ),
  )
  out.set(
    '_rels/.rels',
    list([
      row('rId1', `${base}/officeDocument`, MAIN[kind].path),
      ...(title === undefined ? [] : [row('rId2', CORE, 'docProps/core.xml')]),
    ]),
  )
  if (title !== undefined) out.set('docProps/core.xml', coreProperties(title))
  for (const { path, bytes, relationships } of parts) {
    out.set(path, bytes)
    const rows = relationships.map(({ id, type, target, isOutside }) =>
      row(id, PARTS[type]?.relationship ?? `${base}/${type}`, isOutside ? target : `/${target}`, isOutside),
    )
    if (rows.length > 0) out.set(relationshipsPath(path), list(rows))
  }
  return out
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const encoded = (xml: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)

const coreProperties = (title: string): Uint8Array =>
  encoded(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
  )
