import { packed } from '../archive.ts'
import type { DocumentContent, Findings } from '../content.ts'
import { cleanPictures, croppedHint } from '../office/pictures.ts'
import { isTitle } from '../title.ts'
import { unextractablePictures, unextractableSigns } from '../unextractable.ts'
import { count, isTold, property } from '../wording.ts'
import { attribute, elements, parsed, written } from '../xml.ts'
import { Embedded } from './embedded.ts'
import { acceptChanges, dropComments, dropHidden, hiddenStyles } from './hidden.ts'
import { manifestOf, metaXml, part, withManifest } from './manifest.ts'
import { renameTableStyles, tidy } from './markup.ts'
import { picturesIn } from './picture-size.ts'
import { bodyLeaves, capitalStyles, describedLeaves, marginLeaves } from './text.ts'

const FIELDS: Readonly<Record<string, string>> = {
  'initial-creator': 'the author',
  creator: 'who changed it last',
  'printed-by': 'who printed it',
  subject: 'the subject',
  description: 'the description',
  keyword: 'keywords',
}

/** Reads an OpenDocument text; its copy has the text as it stands when all changes are accepted, and nothing that is not shown. */
export function readOdt(files: Map<string, Uint8Array>): DocumentContent {
  const found: Findings = { leaves: [], unseen: [], stops: [] }
  const manifest = manifestOf(files)
  const { title, pages } = readMeta(files, found)
  const unfit = cleanPictures(files, found)
  const content = part(files, 'content.xml')
  const styles = files.has('styles.xml') ? part(files, 'styles.xml') : undefined
  const documents = [content, ...(styles ? [styles] : [])]
  const hidden = hiddenStyles(documents)
  const capitals = capitalStyles(documents)
  const changes = documents.reduce((sum, one) => sum + acceptChanges(one, found), 0)
  if (changes > 0) found.unseen.push(`${count(changes, 'tracked change')}, which the copy has as accepted`)
  const comments = documents.reduce((sum, one) => sum + dropComments(one, found), 0)
  if (comments > 0) found.unseen.push(count(comments, 'comment'))
  const pieces = documents.reduce((sum, one) => sum + dropHidden(one, hidden, found), 0)
  if (pieces > 0) found.unseen.push('hidden text')
  if (elements(content, 'control').length > 0)
    found.stops.push('It has boxes to fill in, which may hold what nobody sees. Save it as a PDF, and put that here.')
  const embedded = new Embedded(files, manifest, unfit, found)
  for (const one of documents) {
    tidy(one, { isMain: true })
    embedded.keep(one)
  }
  renameTableStyles(documents)
  if ([...files.keys()].some((path) => path.startsWith('Thumbnails/'))) found.unseen.push('a thumbnail')
  if ([...files.keys()].some((path) => /^(?:Basic|Scripts)\//.test(path))) found.unseen.push('macros')
  const kept = new Map([['content.xml', written(content)]])
  if (styles) kept.set('styles.xml', written(styles))
  for (const [path, one] of embedded.files) kept.set(path, one instanceof Uint8Array ? one : written(one))
  if (title) {
    kept.set('meta.xml', metaXml(title))
    found.leaves.push({ where: 'its title', line: 1, text: title, unseen: false })
  }
  const cropped = documents
    .flatMap((one) => elements(one, 'graphic-properties'))
    .filter((one) => /[1-9]/.test(attribute(one, 'clip') ?? ''))
  const leaves = [...bodyLeaves(content, capitals), ...marginLeaves(styles, capitals)]
  return {
    kind: 'odt',
    leaves: [...leaves, ...describedLeaves(documents), ...embedded.leaves, ...found.leaves],
    unseen: [...new Set(found.unseen)],
    stops: [...new Set(found.stops)],
    hints: croppedHint(cropped.length),
    pages,
    tagged: undefined,
    unextractable: [
      ...unextractablePictures(picturesIn(content, styles), leaves.map(({ text }) => text).join(' ')),
      ...unextractableSigns(leaves),
    ],
    copy: packed(withManifest(kept, embedded.types)),
  }
}

function readMeta(files: ReadonlyMap<string, Uint8Array>, found: Findings): { title: string | undefined; pages: number | undefined } {
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
