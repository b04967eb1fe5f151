import { attribute, childOf, type Document, type Element, elements, remove, unwrap } from '../xml.ts'

/** Frames around text that readers do not see: fields to fill in, and what programs mark. */
const FRAMES = ['sdt', 'smartTag', 'customXml']
const OF_FRAMES = ['sdtPr', 'sdtEndPr', 'smartTagPr', 'customXmlPr']
/** Marks that say who wrote or commented, where, and when. */
const MARKS = ['commentRangeStart', 'commentRangeEnd', 'commentReference', 'annotationRef', 'permStart', 'permEnd', 'dataBinding']

/** Takes the frames and marks of the authors out of a part of a Word file, and leaves what stands in them. */
export function dropFrames(document: Document): void {
  for (const one of elements(document, ...MARKS, ...OF_FRAMES)) remove(one)
  for (const one of elements(document, ...FRAMES)) {
    const content = one.localName === 'sdt' ? childOf(one, 'sdtContent') : undefined
    unwrap(one)
    if (content) unwrap(content)
  }
}

/** Takes out the places that nothing in the file leads to: their names are the authors'. */
export function dropBookmarks(documents: readonly Document[]): void {
  const wanted = new Set(
    documents.flatMap((document) =>
      elements(document, 'hyperlink', 'instrText', 'fldSimple').flatMap((one) =>
        one.localName === 'hyperlink'
          ? (attribute(one, 'anchor') ?? [])
          : ((one.localName === 'instrText' ? one.textContent : attribute(one, 'instr')) ?? '').split(/[\s"]+/),
      ),
    ),
  )
  for (const document of documents) {
    const gone = new Set<string>()
    for (const one of elements(document, 'bookmarkStart'))
      if (!wanted.has(attribute(one, 'name') ?? '')) {
        gone.add(attribute(one, 'id') ?? '')
        remove(one)
      }
    for (const one of elements(document, 'bookmarkEnd')) if (gone.has(attribute(one, 'id') ?? '')) remove(one)
  }
}

/**
 * Takes out the notes that the text has no sign of, such as those of deleted words.
 *
 * @param gone takes their words.
 * @returns how many had some.
 */
export function dropLostNotes(notes: Document, body: Document, gone: string[]): number {
  let n = 0
  const kind = notes.documentElement?.localName === 'footnotes' ? 'footnote' : 'endnote'
  const wanted = new Set(elements(body, `${kind}Reference`).map((one) => attribute(one, 'id')))
  for (const one of elements(notes, kind)) {
    if (/^(?:separator|continuation)/i.test(attribute(one, 'type') ?? '') || wanted.has(attribute(one, 'id'))) continue
    remove(one)
    if (!one.textContent?.trim()) continue
    gone.push(one.textContent)
    n += 1
  }
  return n
}

/** Takes out the headers and footers of first and even pages where these have none of their own. */
export function dropLostMargins(body: Document, settings: readonly Document[]): void {
  const isOn = (one: Element) => !/^(?:0|false|off)$/.test(attribute(one, 'val') ?? '')
  const hasFirst = elements(body, 'titlePg').some(isOn)
  const hasEven = settings.some((one) => elements(one, 'evenAndOddHeaders').some(isOn))
  for (const one of elements(body, 'headerReference', 'footerReference')) {
    const type = attribute(one, 'type')
    if ((type === 'first' && !hasFirst) || (type === 'even' && !hasEven)) remove(one)
  }
}

/** The settings that change how a text looks. */
const SETTINGS = `evenAndOddHeaders mirrorMargins gutterAtTop bordersDoNotSurroundHeader bordersDoNotSurroundFooter alignBordersAndEdges
  autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps defaultTabStop characterSpacingControl footnotePr endnotePr
  compat themeFontLang clrSchemeMapping decimalSymbol listSeparator mathPr displayBackgroundShape doNotExpandShiftReturn bookFoldPrinting
  noLineBreaksAfter noLineBreaksBefore strictFirstAndLastChars printTwoOnOne zoom`.split(/\s+/)

export function cleanSettings(settings: Document): void {
  const root = settings.documentElement
  for (const one of elements(settings)) if (one.parentNode === root && !SETTINGS.includes(one.localName ?? '')) remove(one)
  for (const one of elements(settings, 'compatSetting')) if (!/^\w{1,12}$/.test(attribute(one, 'val') ?? '')) remove(one)
}
