import { packed } from '../archive.ts'
import { cleanPictures } from '../office/pictures.ts'
import { count, type Found, isTold, property, type Reading } from '../reading.ts'
import { isTitle } from '../title.ts'
import { attribute, type Document, type Element, elements, parsed, remove, unwrap, written } from '../xml.ts'
import { manifestOf, metaXml, part, withManifest } from './manifest.ts'
import { bodyLeaves, marginLeaves } from './text.ts'

/** The files of an OpenDocument text that show it; all others stay out of the copy. */
const SHOWS =
  /^(?:mimetype|content\.xml|styles\.xml|Pictures\/[^/]+|media\/[^/]+|Fonts\/[^/]+|Object \d+\/(?:content|styles)\.xml|ObjectReplacements\/Object \d+)$/
/** What an embedded part may be: others are whole files of other programs. */
const EMBEDDED = /opendocument\.(?:chart|formula)/

const FIELDS: Readonly<Record<string, string>> = {
  'initial-creator': 'the author',
  creator: 'who changed it last',
  'printed-by': 'who printed it',
  subject: 'the subject',
  description: 'the description',
  keyword: 'keywords',
}

/** Reads an OpenDocument text; its copy has the text as it stands when all changes are accepted, and nothing that is not shown. */
export function readOdt(files: Map<string, Uint8Array>): Reading {
  const found: Found = { leaves: [], unseen: [], stops: [] }
  const manifest = manifestOf(files)
  const { title, pages } = readMeta(files, found)
  cleanPictures(files, found)
  const content = part(files, 'content.xml')
  const styles = files.has('styles.xml') ? part(files, 'styles.xml') : undefined
  const documents = [content, ...(styles ? [styles] : [])]
  const hidden = hiddenStyles(documents)
  const changes = documents.reduce((sum, one) => sum + acceptChanges(one, found), 0)
  if (changes > 0) found.unseen.push(`${count(changes, 'tracked change')}, which the copy has as accepted`)
  const comments = documents.reduce((sum, one) => sum + dropComments(one, found), 0)
  if (comments > 0) found.unseen.push(count(comments, 'comment'))
  const pieces = documents.reduce((sum, one) => sum + dropHidden(one, hidden, found), 0)
  if (pieces > 0) found.unseen.push('hidden text')
  const kept = new Map([...files].filter(([path]) => SHOWS.test(path)))
  for (const one of documents) clean(one, kept, manifest, found)
  if ([...files.keys()].some((path) => path.startsWith('Thumbnails/'))) found.unseen.push('a thumbnail')
  if ([...files.keys()].some((path) => /^(?:Basic|Scripts)\//.test(path))) found.unseen.push('macros')
  kept.set('content.xml', written(content))
  if (styles) kept.set('styles.xml', written(styles))
  if (title) {
    kept.set('meta.xml', metaXml(title))
    found.leaves.push({ where: 'its title', line: 1, text: title, unseen: false })
  }
  return {
    kind: 'odt',
    leaves: [...bodyLeaves(content), ...marginLeaves(styles), ...found.leaves],
    unseen: [...new Set(found.unseen)],
    stops: [...new Set(found.stops)],
    pages,
    tagged: undefined,
    bare: [],
    copy: packed(withManifest(kept, manifest)),
  }
}

function readMeta(files: ReadonlyMap<string, Uint8Array>, found: Found): { title: string | undefined; pages: number | undefined } {
  const bytes = files.get('meta.xml')
  let title: string | undefined
  let pages: number | undefined
  for (const one of bytes ? elements(parsed(bytes, 'meta.xml')) : []) {
    const name = one.localName ?? ''
    if (name === 'document-statistic') pages = Number(attribute(one, 'page-count')) || undefined
    const words = elements(one).length > 0 ? '' : (one.textContent?.trim() ?? '')
    if (!words) continue
    if (name === 'title' && isTitle(words)) {
      title = words
      continue
    }
    found.leaves.push({ where: 'its properties', line: 1, text: words, unseen: true })
    if (name === 'user-defined' && isTold(words)) found.unseen.push(property(`the property ${attribute(one, 'name') ?? ''}`, words))
    else if (FIELDS[name] !== undefined) found.unseen.push(property(FIELDS[name], words))
  }
  return { title, pages }
}

/** Styles that hide what has them, also those that come from one which does. */
function hiddenStyles(documents: readonly Document[]): ReadonlySet<string> {
  const hides = new Map<string, boolean | string>()
  for (const style of documents.flatMap((one) => elements(one, 'style'))) {
    const display = elements(style, 'text-properties', 'section-properties')
      .map((one) => attribute(one, 'display'))
      .find((value) => value !== undefined)
    hides.set(attribute(style, 'name') ?? '', display === undefined ? (attribute(style, 'parent-style-name') ?? false) : display === 'none')
  }
  const isHidden = (name: string, depth = 0): boolean => {
    const own = hides.get(name)
    return typeof own === 'string' ? depth < 20 && isHidden(own, depth + 1) : own === true
  }
  return new Set([...hides.keys()].filter((name) => isHidden(name)))
}

function acceptChanges(document: Document, found: Found): number {
  let made = 0
  for (const list of elements(document, 'tracked-changes')) {
    made += elements(list, 'changed-region').length
    for (const one of elements(list, 'p', 'h')) unseenText(one, 'text that is deleted or hidden', found)
    remove(list)
  }
  for (const one of elements(document, 'change', 'change-start', 'change-end')) remove(one)
  return made
}

function dropComments(document: Document, found: Found): number {
  const comments = elements(document, 'annotation')
  for (const one of comments) {
    unseenText(one, 'a comment', found)
    remove(one)
  }
  for (const one of elements(document, 'annotation-end')) remove(one)
  return comments.length
}

function dropHidden(document: Document, styles: ReadonlySet<string>, found: Found): number {
  let pieces = 0
  for (const one of elements(document, 'span', 'p', 'h', 'section', 'hidden-text', 'hidden-paragraph')) {
    const display = attribute(one, 'display')
    const isHidden =
      one.localName?.startsWith('hidden-') ||
      styles.has(attribute(one, 'style-name') ?? '') ||
      display === 'none' ||
      display === 'condition'
    if (!isHidden) continue
    const words = one.localName === 'hidden-text' ? (attribute(one, 'string-value') ?? '') : (one.textContent ?? '')
    const gone = one.localName === 'hidden-paragraph' ? one.parentNode : one
    if (gone) remove(gone)
    found.leaves.push({ where: 'text that is deleted or hidden', line: 1, text: words || (gone?.textContent ?? ''), unseen: true })
    pieces += 1
  }
  return pieces
}

const unseenText = (one: Element, where: string, found: Found): void => {
  found.leaves.push({ where, line: 1, text: one.textContent ?? '', unseen: true })
}

/** Takes out scripts, embedded files, and links to files on somebody's computer. */
function clean(document: Document, kept: Map<string, Uint8Array>, manifest: ReadonlyMap<string, string>, found: Found): void {
  for (const one of elements(document, 'scripts', 'event-listeners', 'settings', 'dde-connection-decls')) remove(one)
  for (const one of elements(document, 'object', 'object-ole')) {
    const path = (attribute(one, 'href') ?? '').replace(/^\.\//, '')
    if (one.localName === 'object' && EMBEDDED.test(manifest.get(`${path}/`) ?? '')) continue
    found.unseen.push('an embedded file')
    for (const name of kept.keys()) if (name === path || name.startsWith(`${path}/`)) kept.delete(name)
    remove(one)
  }
  for (const one of elements(document)) {
    const href = attribute(one, 'href')
    if (
      href === undefined ||
      (one.localName !== 'image' && /^(?:https?:|mailto:|tel:|#)/i.test(href)) ||
      kept.has(href.replace(/^\.\//, '')) ||
      [...kept.keys()].some((path) => path.startsWith(`${href.replace(/^\.\//, '')}/`))
    )
      continue
    if (one.localName === 'a') {
      found.unseen.push(property('a link to a file on a computer', href))
      unwrap(one)
      continue
    }
    found.unseen.push(property('a link to a picture elsewhere', href))
    remove(one)
  }
}
