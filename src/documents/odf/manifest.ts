import { UnreadableDocument } from '../errors.ts'
import { attribute, type Document, elements, parsed } from '../xml.ts'

const TYPE = 'application/vnd.oasis.opendocument.text'

/** A file of an OpenDocument as XML. */
export const part = (files: ReadonlyMap<string, Uint8Array>, path: string): Document => {
  const bytes = files.get(path)
  if (!bytes) throw new UnreadableDocument('The file is damaged: it has no text. Save it again, or ask for it again.')
  return parsed(bytes, path)
}

/** The types of the files in it. */
export function manifestOf(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const manifest = part(files, 'META-INF/manifest.xml')
  if (elements(manifest, 'encryption-data').length > 0)
    throw new UnreadableDocument('The file is protected with a password. Save it without one.')
  return new Map(elements(manifest, 'file-entry').map((one) => [attribute(one, 'full-path') ?? '', attribute(one, 'media-type') ?? '']))
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const encoded = (xml: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)

/** Of what a document says of itself, the title alone. */
export const metaXml = (title: string): Uint8Array =>
  encoded(
    `<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:meta><dc:title>${escaped(title)}</dc:title></office:meta></office:document-meta>`,
  )

/** The files with a list of them, the one that says what they are together before all others. */
export function withManifest(kept: ReadonlyMap<string, Uint8Array>, types: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  const rows = [...kept.keys()]
    .filter((path) => path !== 'mimetype')
    .map((path) => [path, types.get(path) ?? (path.endsWith('.xml') ? 'text/xml' : '')] as const)
  const objects = [...types].filter(
    ([path]) => path.endsWith('/') && path !== '/' && [...kept.keys()].some((name) => name.startsWith(path)),
  )
  const entries = [['/', TYPE] as const, ...objects, ...rows].map(
    ([path, type]) => `<manifest:file-entry manifest:full-path="${escaped(path)}" manifest:media-type="${escaped(type)}"/>`,
  )
  const manifest = encoded(
    `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entries.join('')}</manifest:manifest>`,
  )
  return new Map([
    ['mimetype', new TextEncoder().encode(TYPE)],
    ...[...kept].filter(([path]) => path !== 'mimetype'),
    ['META-INF/manifest.xml', manifest],
  ])
}
