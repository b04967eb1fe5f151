import { attribute, children, type Document, type Element, elements, isWithin, remove, unwrap } from '../xml.ts'

/** The languages of XML that show a text, by the last part of their names; what is in others goes. */
const SHOWS =
  /^(?:urn:oasis:names:tc:opendocument:xmlns:(?:office|style|text|table|drawing|xsl-fo-compatible|svg-compatible|chart|dr3d|datastyle|presentation|smil-compatible):1\.0|http:\/\/www\.w3\.org\/(?:1999\/xlink|1998\/Math\/MathML|XML\/1998\/namespace|2000\/xmlns\/)|http:\/\/purl\.org\/dc\/elements\/1\.1\/|urn:org:documentfoundation:names:experimental:office:xmlns:loext:1\.0)$/
const isShown = (namespace: string | null): boolean => namespace === null || SHOWS.test(namespace)

const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'

/** Of the language of texts, what is structure, what leads somewhere, and what depends on the page. Other fields stay as their words. */
const STRUCTURE = new Set(
  `p h span a s tab line-break soft-page-break list list-item list-header numbered-paragraph number section note note-citation note-body
  ruby ruby-base ruby-text bookmark bookmark-start bookmark-end reference-mark reference-mark-start reference-mark-end page-number
  page-count page-continuation bookmark-ref reference-ref note-ref chapter table-of-content table-of-content-source illustration-index
  illustration-index-source table-index table-index-source object-index object-index-source alphabetical-index
  alphabetical-index-source bibliography bibliography-source user-index user-index-source index-body index-title index-title-template
  table-of-content-entry-template illustration-index-entry-template table-index-entry-template object-index-entry-template
  alphabetical-index-entry-template bibliography-entry-template user-index-entry-template index-entry-chapter index-entry-text
  index-entry-page-number index-entry-span index-entry-tab-stop index-entry-link-start index-entry-link-end index-source-styles
  index-source-style list-style list-level-style-number list-level-style-bullet list-level-style-image outline-style
  outline-level-style notes-configuration linenumbering-configuration linenumbering-separator note-continuation-notice-forward
  note-continuation-notice-backward tracked-changes`.split(/\s+/),
)

const DROPPED = ['scripts', 'event-listeners', 'settings', 'dde-connection-decls', 'forms', 'meta', 'script', 'desc-group']
const TRACES = ['id', 'author', 'editing-cycles', 'filter-name', 'script', 'generator']

/** Takes out of a part of an OpenDocument what is not known to be needed for what it shows. */
export function tidy(document: Document, { isMain }: { isMain: boolean }): void {
  for (const one of elements(document, ...DROPPED)) if (one.namespaceURI !== 'http://www.w3.org/1998/Math/MathML') remove(one)
  for (const one of elements(document)) {
    const name = one.localName ?? ''
    if (!isShown(one.namespaceURI)) {
      // Frames of newer versions around what is shown.
      if (isWithin(one, 'p', 'h')) unwrap(one)
      else remove(one)
    } else if (one.namespaceURI === TEXT && !STRUCTURE.has(name)) {
      if (isWithin(one, 'p', 'h')) unwrap(one)
      else remove(one)
    } else {
      if (!holdsWords(one.namespaceURI ?? '', name))
        for (const child of children(one)) if (child.nodeType !== 1 && child.nodeValue?.trim()) remove(child)
      for (const own of Array.from(one.attributes)) {
        const local = own.localName ?? ''
        const isDeclared = own.name === 'xmlns' || own.name.startsWith('xmlns:')
        if ((!isDeclared && !isShown(own.namespaceURI)) || (TRACES.includes(local) && own.prefix !== 'text' && isMain))
          one.removeAttributeNode(own)
        else if (isDeclared && !isShown(own.value) && !/^(?:urn:|http)/.test(own.value)) one.removeAttributeNode(own)
      }
    }
  }
  if (isMain) renumber(document)
}

const holdsWords = (namespace: string, name: string): boolean =>
  namespace === TEXT || /MathML|datastyle/.test(namespace) || ['title', 'desc', 'binary-data'].includes(name)

/** What a definition is called is needed; what a picture, a table or a section is called, only its authors see. */
function renumber(document: Document): void {
  let n = 0
  for (const one of elements(document)) {
    const isPart =
      one.namespaceURI === TEXT
        ? ['section', 'table-of-content', 'index-title'].includes(one.localName ?? '') || one.localName?.endsWith('-index')
        : one.localName === 'table'
    for (const own of Array.from(one.attributes)) {
      if (own.localName !== 'name') continue
      if (isPart) {
        n += 1
        own.value = `Part${n}`
      } else if (own.prefix === 'draw' && !DEFINITIONS.includes(one.localName ?? '')) one.removeAttributeNode(own)
    }
  }
  const wanted = new Set(
    elements(document).flatMap((one) =>
      one.localName === 'a'
        ? (attribute(one, 'href')?.replace(/^#/, '') ?? [])
        : one.localName?.endsWith('-ref')
          ? (attribute(one, 'ref-name') ?? [])
          : [],
    ),
  )
  for (const one of elements(
    document,
    'bookmark',
    'bookmark-start',
    'bookmark-end',
    'reference-mark',
    'reference-mark-start',
    'reference-mark-end',
  ))
    if (!wanted.has(attribute(one, 'name') ?? '')) remove(one)
}

const DEFINITIONS = ['gradient', 'hatch', 'fill-image', 'marker', 'stroke-dash', 'opacity', 'layer', 'layer-set']

/** LibreOffice calls the styles of a table after what its author called the table. */
export function renameTableStyles(documents: readonly Document[]): void {
  const names = new Map<string, string>()
  for (const style of documents.flatMap((one) => elements(one, 'style'))) {
    const name = attribute(style, 'name') ?? ''
    if (!/^table/.test(attribute(style, 'family') ?? '')) continue
    if (!names.has(name)) names.set(name, `TableStyle${names.size + 1}`)
    for (const own of Array.from(style.attributes)) {
      if (own.localName === 'name') own.value = names.get(name) ?? name
      else if (own.localName === 'display-name') style.removeAttributeNode(own)
    }
  }
  for (const one of documents.flatMap((document) => elements(document)))
    for (const own of Array.from(one.attributes))
      if (own.localName?.endsWith('style-name') && isOfTables(one)) own.value = names.get(own.value) ?? own.value
}

const isOfTables = (one: Element): boolean =>
  one.namespaceURI?.includes(':table:') === true || (one.localName === 'style' && /^table/.test(attribute(one, 'family') ?? ''))
