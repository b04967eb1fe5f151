import { xmlText } from '../../files/xml.ts'
import { BOLD, type Box, fit } from './fit.ts'
import type { Place } from './layout.ts'
import { type Paragraph, plain, type Run } from './paragraph.ts'

/** The name spaces that every part of a presentation has. */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** The ids of the shapes of one slide; 1 is all of them together. */
export type Ids = () => number
export const ids = (): Ids => {
  let last = 1
  return () => (last += 1)
}

export const emu = (inches: number): number => Math.round(inches * 914_400)
/** `a:off` and `a:ext`: where a shape stands. */
export const place = ({ x, y, w, h }: Box): string => `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/>`
export const fill = (colour: string): string => `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`
export const face = (name: Place['face']): string => (name === 'serif' ? '<a:latin typeface="+mn-lt"/>' : '<a:latin typeface="Arial"/>')

/** The tree of the shapes of a slide, a layout or a master. */
export const tree = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`

/** What makes a shape one that its layout, or its master, has the look of. */
export const placeholder = ({ type, index }: Pick<Place, 'type' | 'index'>): string =>
  `<p:ph type="${type}"${index === undefined ? '' : ` idx="${index}"`}/>`

/**
 * Text in a place of its layout.
 *
 * @param within where it has less room than its layout gives it.
 */
export function textIn(where: Place, paragraphs: readonly Paragraph[], language: string, id: number, within?: Box): string {
  const { w, ...room } = within ?? where.box
  const size = fit(paragraphs, { ...room, w: where.bold ? w / BOLD : w }, where.sizes)
  const xfrm = within ? `<a:xfrm>${place(within)}</a:xfrm>` : ''
  // Whoever types more has it in the size of the rest.
  const levels =
    size === where.sizes[0]
      ? ''
      : [1, 2, 3, 4, 5].map((n) => `<a:lvl${n}pPr><a:defRPr sz="${Math.round(size * 100)}"/></a:lvl${n}pPr>`).join('')
  const body = paragraphs.length > 0 ? paragraphs.map((one) => paragraphXml(one, size, language)).join('') : '<a:p/>'
  return shape(where, id, xfrm, `<a:lstStyle>${levels}</a:lstStyle>${body}`)
}

/** Words at the foot of a slide, with their look: LibreOffice takes none from the layout there. */
export function footerIn(where: Place, words: string, language: string, id: number): string {
  const line = plain(words)
  const size = fit([line], where.box, where.sizes)
  const own = `<a:rPr lang="${xmlText(language)}" sz="${size * 100}">${fill(where.colour)}${face(where.face)}</a:rPr>`
  return shape(where, id, '', `<a:lstStyle/><a:p><a:pPr algn="l"/><a:r>${own}<a:t>${xmlText(words)}</a:t></a:r></a:p>`)
}

/** Every program puts the number of the slide here. */
export const NUMBER_XML = '<a:p><a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p>'

/** The number of a slide, in its place. */
export const numberIn = (where: Place, id: number): string => shape(where, id, '', `<a:lstStyle/>${NUMBER_XML}`)

const shape = (where: Place, id: number, xfrm: string, text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${where.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder(where)}</p:nvPr></p:nvSpPr><p:spPr>${xfrm}</p:spPr><p:txBody><a:bodyPr/>${text}</p:txBody></p:sp>`

/** The same of one line of plain words. */
export const wordsIn = (where: Place, words: string, language: string, id: number): string =>
  textIn(where, [plain(words.replace(/\s+/g, ' ').trim())], language, id)

/**
 * @param size of the type, in points.
 * @param isOwn whether the size is said, because its place does not say it.
 */
export function paragraphXml({ runs, level, mark, heading }: Paragraph, size: number, language: string, isOwn = false): string {
  const marked =
    typeof mark === 'number'
      ? `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${mark > 1 ? ` startAt="${Math.min(mark, 32_767)}"` : ''}/>`
      : mark === 'none' && level > 0
        ? '<a:buNone/>'
        : ''
  const indent = mark === 'none' && level > 0 ? ' indent="0"' : ''
  const properties = level === 0 && !marked ? '' : `<a:pPr lvl="${level}"${indent}>${marked}</a:pPr>`
  return `<a:p>${properties}${runs.map((run) => runXml(heading ? { ...run, bold: true, accent: true } : run, { size, isOwn, language })).join('')}</a:p>`
}

/** A source is this much smaller than the words before it. */
const SOURCE = 0.55

function runXml(
  { text, bold, italic, struck, code, source, accent, baseline, link }: Run & { accent?: true },
  { size, isOwn, language }: { size: number; isOwn: boolean; language: string },
): string {
  const own = source ? Math.max(6, Math.round(size * SOURCE)) : isOwn ? size : undefined
  const attributes = [
    ` lang="${xmlText(language)}"`,
    own === undefined ? '' : ` sz="${own * 100}"`,
    bold ? ' b="1"' : '',
    italic ? ' i="1"' : '',
    struck ? ' strike="sngStrike"' : '',
    baseline ? ` baseline="${baseline}"` : '',
  ].join('')
  const inner = [
    source ? fill('tx2') : accent ? fill('accent1') : '',
    code ? '<a:latin typeface="Courier New"/>' : source ? face('sans') : '',
    link ? `<a:hlinkClick r:id="${link}"/>` : '',
  ].join('')
  const properties = `<a:rPr${attributes}${inner ? `>${inner}</a:rPr>` : '/>'}`
  return text === undefined ? `<a:br>${properties}</a:br>` : `<a:r>${properties}<a:t>${xmlText(text)}</a:t></a:r>`
}

/** What text of a place is like before a slide has any: how it stands, and its levels. */
export function look({ anchor, sizes, face: letters, colour, bold, align }: Place): string {
  const attributes = `anchor="${anchor}" lIns="0" tIns="0" rIns="0" bIns="0"`
  const level = `<a:defRPr sz="${(sizes[0] as number) * 100}"${bold ? ' b="1"' : ''}>${fill(colour)}${face(letters)}</a:defRPr>`
  const levels = [1, 2, 3, 4, 5].map((n) => `<a:lvl${n}pPr${align ? ` algn="${align}"` : ''}>${level}</a:lvl${n}pPr>`).join('')
  return `<a:bodyPr ${attributes}><a:normAutofit/></a:bodyPr><a:lstStyle>${levels}</a:lstStyle>`
}
