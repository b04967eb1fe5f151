import { mix, type Palette } from '../../../library/site/colour.ts'
import { officeRelationship, type Part } from '../../files/opc.ts'
import { INDENT } from './fit.ts'
import { FOOTER, type Layout, NUMBER, placesOf, SLIDE } from './layout.ts'
import { ring } from './ring.ts'
import { emu, fill, ids, look, NAMESPACES, NUMBER_XML, place, placeholder, tree } from './text.ts'

/** The parts that slides are filled into. */
export interface Template {
  theme: Part
  master: Part
  notesMaster: Part
  layouts: ReadonlyMap<Layout, Part>
}

/** What the media types of all parts of a presentation begin with. */
export const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml'
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml'
/** Programs keep the numbers of masters and layouts from here on. */
const FIRST_ID = 2_147_483_648

/** The master, with these layouts, in the colours of a site. */
export function template(used: readonly Layout[], palette: Palette): Template {
  const [theme, notesTheme] = [1, 2].map((n): Part => ({ name: `ppt/theme/theme${n}.xml`, type: THEME, content: themeXml(palette) })) as [
    Part,
    Part,
  ]
  const layouts = used.map((one, i): [Layout, Part] => [one, layoutPart(one, i + 1)])
  const toTheme = { id: 'theme', type: officeRelationship('theme') }
  const master: Part = {
    name: 'ppt/slideMasters/slideMaster1.xml',
    type: `${TYPE}.slideMaster+xml`,
    content: masterXml(layouts.length),
    relationships: [
      ...layouts.map(([, target], i) => ({ id: `layout${i + 1}`, type: officeRelationship('slideLayout'), target })),
      { ...toTheme, target: theme },
    ],
  }
  for (const [, layout] of layouts) layout.relationships = [{ id: 'master', type: officeRelationship('slideMaster'), target: master }]
  const notesMaster: Part = {
    name: 'ppt/notesMasters/notesMaster1.xml',
    type: `${TYPE}.notesMaster+xml`,
    content: NOTES_MASTER,
    relationships: [{ ...toTheme, target: notesTheme }],
  }
  return { theme, master, notesMaster, layouts: new Map(layouts) }
}

const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

/** The id of a master in the presentation; those of its layouts follow. */
export const MASTER_ID = FIRST_ID

function masterXml(layouts: number): string {
  const id = ids()
  const empty = '<a:p/>'
  const shape = (name: string, type: string, box: string, text: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id()}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${type}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${box}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>${text}</p:txBody></p:sp>`
  const plain = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>'
  const shapes = [
    shape('Title', '<p:ph type="title"/>', place({ x: 0.8, y: 0.65, w: 11.73, h: 0.8 }), plain + empty),
    shape('Words', '<p:ph type="body" idx="1"/>', place({ x: 0.8, y: 1.75, w: 11.73, h: 4.95 }), plain + empty),
    shape('Footer', placeholder(FOOTER), place(FOOTER.box), look(FOOTER) + empty),
    shape('Slide number', placeholder(NUMBER), place(NUMBER.box), look(NUMBER) + NUMBER_XML),
  ].join('')
  const list = Array.from({ length: layouts }, (_, i) => `<p:sldLayoutId id="${FIRST_ID + 1 + i}" r:id="layout${i + 1}"/>`).join('')
  const letters = (name: string) => `<a:latin typeface="+${name}-lt"/><a:ea typeface="+${name}-ea"/><a:cs typeface="+${name}-cs"/>`
  const title = `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/><a:defRPr sz="2800" b="1">${fill('tx1')}${letters('mj')}</a:defRPr></a:lvl1pPr>`
  const levels = [0, 1, 2, 3, 4].map((n) => {
    const mark =
      n === 0
        ? '<a:buNone/>'
        : `<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="${n === 1 ? '•' : '–'}"/>`
    return `<a:lvl${n + 1}pPr marL="${emu(n * INDENT)}" indent="${n === 0 ? 0 : -emu(INDENT)}" algn="l"><a:lnSpc><a:spcPct val="105000"/></a:lnSpc><a:spcAft><a:spcPct val="35000"/></a:spcAft>${mark}<a:defRPr sz="2600">${fill('tx1')}${letters('mn')}</a:defRPr></a:lvl${n + 1}pPr>`
  })
  const other = `<a:lvl1pPr><a:defRPr sz="1800">${fill('tx1')}${letters('mn')}</a:defRPr></a:lvl1pPr>`
  return `<p:sldMaster ${NAMESPACES}><p:cSld>${BACKGROUND}${tree(shapes)}</p:cSld>${COLOUR_MAP}<p:sldLayoutIdLst>${list}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${levels.join('')}</p:bodyStyle><p:otherStyle>${other}</p:otherStyle></p:txStyles></p:sldMaster>`
}

const BACKGROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'

function layoutPart(layout: Layout, n: number): Part {
  const id = ids()
  const texts = placesOf(layout).map((one) => {
    const text = one.type === 'sldNum' ? NUMBER_XML : '<a:p/>'
    return `<p:sp><p:nvSpPr><p:cNvPr id="${id()}" name="${one.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder(one)}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${place(one.box)}</a:xfrm></p:spPr><p:txBody>${look(one)}${text}</p:txBody></p:sp>`
  })
  const circle = layout.ring ? ring(layout.ring, id) : ''
  return {
    name: `ppt/slideLayouts/slideLayout${n}.xml`,
    type: `${TYPE}.slideLayout+xml`,
    content: `<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="${layout.name}">${tree(circle + texts.join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  }
}

/** A page of notes: the slide above, the words for the speaker below. Inches: 7.5 by 10. */
export const NOTES = {
  picture:
    '<p:nvSpPr><p:cNvPr id="2" name="The slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>',
  words:
    '<p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>',
} as const
const rectangle = (box: string) => `<p:spPr><a:xfrm>${box}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`
const NOTES_MASTER = `<p:notesMaster ${NAMESPACES}><p:cSld>${BACKGROUND}${tree(
  `<p:sp>${NOTES.picture}${rectangle(place({ x: 0.75, y: 0.75, w: 6, h: 3.375 }))}</p:sp><p:sp>${NOTES.words}${rectangle(place({ x: 0.75, y: 4.5, w: 6, h: 4.75 }))}<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>`,
)}</p:cSld>${COLOUR_MAP}<p:notesStyle><a:lvl1pPr><a:spcAft><a:spcPts val="600"/></a:spcAft><a:defRPr sz="1200">${fill('tx1')}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`

/** The parts of the whole that say nothing of ours, and that programs look for. */
export const SETTINGS: readonly (readonly [name: string, part: Part])[] = [
  ['presProps', `<p:presentationPr ${NAMESPACES}/>`],
  ['viewProps', `<p:viewPr ${NAMESPACES}/>`],
  [
    'tableStyles',
    '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
  ],
].map(([name = '', content = '']) => [name, { name: `ppt/${name}.xml`, type: `${TYPE}.${name}+xml`, content }])

export const SIZES = `<p:sldSz cx="${emu(SLIDE.w)}" cy="${emu(SLIDE.h)}"/><p:notesSz cx="6858000" cy="9144000"/>`

function themeXml({ paper, ink, accent, soft, panel, tint, line, edge }: Palette): string {
  const colours = {
    dk1: ink,
    lt1: paper,
    dk2: soft,
    lt2: panel,
    accent1: accent,
    accent2: mix(accent, ink, 0.5),
    accent3: edge,
    accent4: mix(accent, paper, 0.6),
    accent5: tint,
    accent6: line,
    hlink: accent,
    folHlink: soft,
  }
  const scheme = Object.entries(colours)
    .map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:${name}>`)
    .join('')
  const letters = '<a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/>'
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const lines = [6350, 12700, 19050].map((w) => `<a:ln w="${w}">${solid}<a:prstDash val="solid"/></a:ln>`).join('')
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Sevenfold"><a:themeElements><a:clrScheme name="Sevenfold">${scheme}</a:clrScheme><a:fontScheme name="Sevenfold"><a:majorFont>${letters}</a:majorFont><a:minorFont>${letters}</a:minorFont></a:fontScheme><a:fmtScheme name="Sevenfold"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
