import type { Messages } from '../../../messages/language.ts'
import { COLUMNS } from '../../../views/action-plan.ts'
import type { Slide } from '../../../views/slides/slide.ts'
import type { Source } from '../../../views/slides/source.ts'
import { officeRelationship, type Part, type Relationship } from '../../files/opc.ts'
import { xmlText } from '../../files/xml.ts'
import { fit, heightOf } from './fit.ts'
import { ANSWERS, CODE, type Layout, layoutOf, SLIDE } from './layout.ts'
import { type Paragraph, paragraphsOf, plain } from './paragraph.ts'
import { currentPart } from './ring.ts'
import { emptyTable, tableIn, tableOf } from './table.ts'
import { NOTES, type Template, TYPE } from './template.ts'
import { fill, footerIn, type Ids, ids, NAMESPACES, numberIn, paragraphXml, place, textIn, tree, wordsIn } from './text.ts'

/** What all slides of a file share. */
export interface Shared {
  language: string
  words: Messages['slides']
  /** The names of the columns of the last slide's table. */
  columns: Messages['actionPlan']['sheet']['columns']
  /** What each slide bears, if anything. */
  mark: string | undefined
  source: Source
  /** The picture of the code that leads to the address. */
  code: Part | undefined
}

/** The ids of what a slide uses. */
const [LINK, PICTURE] = ['address', 'code']

/** A slide with its notes; its shapes stand in the order in which they are read. */
export function slidePart(slide: Slide, n: number, { layouts, notesMaster }: Template, shared: Shared): Part {
  const layout = layoutOf(slide)
  const { language, words, mark, source, code } = shared
  const id = ids()
  const shapes = [
    mark === undefined ? '' : banner(mark, language, id()),
    wordsIn(layout.title, slide.heading, language, id()),
    slide.above === '' ? '' : wordsIn(layout.above, slide.above, language, id()),
    slide.section !== undefined && layout.ring ? currentPart(layout.ring, slide.section, words, id()) : '',
    body(slide, layout, { language, words }, id),
    slide.kind === 'close' ? closing(layout, shared, id) : '',
    layout.footer && source.address !== undefined ? footerIn(layout.footer, short(source.address), language, id()) : '',
    layout.number ? numberIn(layout.number, id()) : '',
  ]
  const part: Part = {
    name: `ppt/slides/slide${n}.xml`,
    type: `${TYPE}.slide+xml`,
    content: `<p:sld ${NAMESPACES}><p:cSld>${tree(shapes.join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
  }
  const uses: Relationship[] = [{ id: 'layout', type: officeRelationship('slideLayout'), target: layouts.get(layout) as Part }]
  if (slide.kind === 'close') {
    const address = linkOf(source)
    if (address !== undefined) uses.push({ id: LINK, type: officeRelationship('hyperlink'), target: { address } })
    if (code) uses.push({ id: PICTURE, type: officeRelationship('image'), target: code })
  }
  if (slide.notes.length > 0) {
    const target: Part = {
      name: `ppt/notesSlides/notesSlide${n}.xml`,
      type: `${TYPE}.notesSlide+xml`,
      content: notesXml(slide.notes, language),
      relationships: [
        { id: 'master', type: officeRelationship('notesMaster'), target: notesMaster },
        { id: 'slide', type: officeRelationship('slide'), target: part },
      ],
    }
    uses.push({ id: 'notes', type: officeRelationship('notesSlide'), target })
  }
  part.relationships = uses
  return part
}

/** The words of a slide, and below them its tables. */
function body({ blocks }: Slide, { words: where }: Layout, { language, words: said }: Pick<Shared, 'language' | 'words'>, id: Ids): string {
  if (!where || blocks.length === 0) return ''
  const tables = blocks.filter(({ kind }) => kind === 'table').map((block) => tableOf(block, where.box.w))
  const words = paragraphsOf(blocks.filter(({ kind }) => kind !== 'table'))
  if (tables.length === 0) return textIn(where, words, language, id())
  const { x, y, w, h } = where.box
  const size = fit(words, { ...where.box, h: h / 3 }, where.sizes)
  const above = words.length > 0 ? heightOf(words, w, size) : 0
  const from = above > 0 ? y + above + GAP : y
  const each = (y + h - from) / tables.length
  return [
    above > 0 ? textIn(where, words, language, id(), { x, y, w, h: above }) : '',
    ...tables.map((table, i) =>
      tableIn(table, { x, y: from + i * each, w, h: each - (i + 1 < tables.length ? GAP : 0) }, { name: said.table, id: id(), language }),
    ),
  ].join('')
}

/** Inches between words and a table. */
const GAP = 0.25

/** What the last slide has: room for answers; and, apart from that, where the words are from. */
function closing({ address, notice }: Layout, { language, words, columns, source, code }: Shared, id: Ids): string {
  const widths = [0.56, 0.22, 0.22].map((share) => share * ANSWERS.w)
  const names = COLUMNS.map((name) => columns[name])
  const said = source.address === undefined ? undefined : plain(source.address, linkOf(source) === undefined ? {} : { link: LINK })
  return [
    tableIn(emptyTable(names, widths, 4), ANSWERS, { name: words.answers, id: id(), language, isTall: true }),
    code && source.address !== undefined ? picture(words.qrCodeName, words.qrCode({ address: source.address }), id()) : '',
    address && said ? textIn(address, [said], language, id()) : '',
    notice && source.notice !== undefined ? wordsIn(notice, source.notice, language, id()) : '',
  ].join('')
}

/** An address that a file may lead to, as every program reads it. */
function linkOf({ address = '' }: Source): string | undefined {
  const link = URL.parse(address)
  return link && /^https?:$/.test(link.protocol) ? link.href : undefined
}

/** An address as it is said at the foot of a slide. */
const short = (address: string): string => address.replace(/^https?:\/\//, '')

const picture = (name: string, about: string, id: number): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(about)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${PICTURE}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${place(CODE)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`

const MARK = { x: 0, y: 0, w: SLIDE.w, h: 0.28 }
/** A bar with light words along the top. */
const banner = (words: string, language: string, id: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Mark"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${place(MARK)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill('tx1')}</p:spPr><p:txBody><a:bodyPr anchor="ctr" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="${xmlText(language)}" sz="1200" b="1">${fill('bg1')}<a:latin typeface="Arial"/></a:rPr><a:t>${xmlText(words)}</a:t></a:r></a:p></p:txBody></p:sp>`

function notesXml(notes: readonly string[], language: string): string {
  const words = notes.map((note): Paragraph => plain(note)).map((one) => paragraphXml(one, 12, language))
  return `<p:notes ${NAMESPACES}><p:cSld>${tree(
    `<p:sp>${NOTES.picture}<p:spPr/></p:sp><p:sp>${NOTES.words}<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${words.join('')}</p:txBody></p:sp>`,
  )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}
