import type { ElementContent } from 'hast'
import pptxgen from 'pptxgenjs'
import type { Scheme } from '../library/colour.ts'
import { palette } from '../library/colour.ts'
import { unzipped, zipped } from '../outputs/zip.ts'
import type { Block } from './block.ts'
import type { Deck, Slide } from './slide.ts'

type Colours = Readonly<Record<'ink' | 'paper' | 'accent' | 'soft' | 'line', string>>
/** What is said of every file of a site. */
export interface About {
  company: string
  language: string
  mark: string | undefined
}
type Runs = pptxgen.TextProps[]

/** Inches. A wide slide is 13.33 by 7.5. */
const [LEFT, WIDTH, RING] = [0.8, 11.7, 0.62]
const BESIDE = RING + 0.25
const SERIF = 'Georgia'
const SANS = 'Arial'
/** Points of type, by the number of words that have to fit. */
const SIZES = [
  { upTo: 45, size: 30 },
  { upTo: 75, size: 26 },
  { upTo: 110, size: 20 },
  { upTo: Number.POSITIVE_INFINITY, size: 15 },
]

/**
 * The slides as a file for PowerPoint, Keynote or LibreOffice, with text that can be edited and notes for the speaker.
 *
 * @param about the company of the file's properties, its language (`en-GB`), and the mark that each slide bears, if any.
 * @returns the bytes of a PPTX file; the same deck gives the same.
 */
export async function pptxOf(deck: Deck, scheme: Scheme, about: About): Promise<Uint8Array> {
  const colours = Object.fromEntries(Object.entries(palette(scheme)).map(([name, value]) => [name, value.slice(1)])) as unknown as Colours
  const file = new pptxgen()
  file.layout = 'LAYOUT_WIDE'
  file.title = deck.title
  file.company = about.company
  file.author = about.company
  file.theme = { headFontFace: SERIF, bodyFontFace: SERIF }
  defineMasters(file, colours)
  for (const slide of deck.slides) draw(file, slide, colours, about)
  return settled((await file.write({ outputType: 'nodebuffer' })) as Buffer)
}

/** The places of title and words, so that a program can list the slides by their titles and restyle all at once. */
function defineMasters(file: pptxgen, { paper, ink, accent }: Colours): void {
  const text = { x: LEFT, w: WIDTH, fontFace: SERIF, color: ink, margin: 0 } as const
  const title = { ...text, name: 'title', type: 'title', bold: true, align: 'left' } as const
  const words = { ...text, name: 'words', type: 'body', align: 'left' } as const
  file.defineSlideMaster({
    title: 'FIRST',
    background: { color: paper },
    objects: [
      { placeholder: { options: { ...title, y: 1.6, h: 2.2, fontSize: 44, valign: 'bottom' }, text: '' } },
      { placeholder: { options: { ...words, y: 4.0, h: 2.6, fontSize: 24, valign: 'top' }, text: '' } },
    ],
  })
  file.defineSlideMaster({
    title: 'SECTION',
    background: { color: paper },
    objects: [
      {
        placeholder: {
          options: { ...title, x: LEFT + BESIDE, y: 0.65, w: WIDTH - BESIDE, h: 0.8, fontSize: 28, color: accent, valign: 'middle' },
          text: '',
        },
      },
      { placeholder: { options: { ...words, y: 1.7, h: 5.2, fontSize: 26, valign: 'middle' }, text: '' } },
    ],
  })
}

function draw(file: pptxgen, slide: Slide, colours: Colours, { language: lang, mark }: About): void {
  const isFirst = slide.kind === 'title'
  const page = file.addSlide({ masterName: isFirst ? 'FIRST' : 'SECTION' })
  if (mark !== undefined) {
    const look = { align: 'center', bold: true, fontSize: 12, fontFace: SANS, color: colours.paper, fill: { color: colours.ink } } as const
    page.addText(mark, { x: 0, y: 0, w: 13.33, h: 0.28, margin: 0, ...look, lang })
  }
  if (slide.section !== undefined) {
    for (let part = 1; part <= 7; part += 1) {
      const from = ((part - 1) / 7) * 360 - 90
      const color = part === slide.section ? colours.accent : colours.line
      page.addShape(file.ShapeType.blockArc, {
        x: LEFT,
        y: 0.72,
        w: RING,
        h: RING,
        fill: { color },
        line: { type: 'none' },
        angleRange: [(from + 4 + 360) % 360, (from + 360 / 7 - 4 + 360) % 360],
        arcThicknessRatio: 0.32,
        objectName: part === slide.section ? `Section ${part} of 7` : `Part ${part} of the ring`,
      })
    }
  }
  page.addText(slide.above, { x: LEFT, y: 0.3, w: WIDTH, h: 0.35, margin: 0, fontSize: 14, fontFace: SANS, color: colours.soft, lang })
  page.addText(slide.heading, { placeholder: 'title', lang })
  const words = slide.blocks.reduce((sum, block) => sum + block.words, 0)
  const fontSize = isFirst ? 24 : slide.kind === 'question' ? 40 : (SIZES.find(({ upTo }) => words <= upTo)?.size ?? 15)
  const body = slide.blocks.flatMap((block, i) => runsOf(block, i === slide.blocks.length - 1, fontSize, colours))
  if (body.length > 0) page.addText(body, { placeholder: 'words', fontSize, fit: 'shrink', paraSpaceAfter: 8, lang })
  page.addNotes(slide.notes.join('\n\n'))
}

/** The text of a block as runs, the last of which ends its paragraph. */
function runsOf(block: Block, isLast: boolean, size: number, colours: Colours): Runs {
  const runs: Runs = []
  const read = (node: ElementContent, style: pptxgen.TextPropsOptions): void => {
    if (node.type === 'text') {
      const text = node.value.replace(/\s+/g, ' ')
      if (text !== '') runs.push({ text, options: style })
      return
    }
    if (node.type !== 'element') return
    const isSource = Array.isArray(node.properties['className']) && node.properties['className'].includes('source')
    const own: pptxgen.TextPropsOptions = {
      ...style,
      ...(node.tagName === 'em' ? { italic: true } : {}),
      ...(node.tagName === 'strong' ? { bold: true } : {}),
      ...(isSource ? { fontFace: SANS, fontSize: Math.round(size * 0.55), color: colours.soft } : {}),
    }
    for (const child of node.children) read(child, own)
  }
  for (const node of block.content) read(node, { fontSize: size })
  const last = runs.at(-1)
  if (last && !isLast) last.options = { ...last.options, breakLine: true }
  return runs
}

/** The same file without the moment at which it was made. */
function settled(file: Buffer): Uint8Array {
  const files = unzipped(file)
  const core = 'docProps/core.xml'
  const properties = new TextDecoder().decode(files.get(core))
  files.set(core, Buffer.from(properties.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, '$11980-01-01T00:00:00Z')))
  return zipped(files)
}
