import type { Scheme } from '../../library/site/colour.ts'
import { palette } from '../../library/site/colour.ts'
import type { Messages } from '../../messages/language.ts'
import type { About } from '../../views/slides/about.ts'
import type { Deck } from '../../views/slides/slide.ts'
import type { Source } from '../../views/slides/source.ts'
import { coreProperties, officeRelationship, type Part, packageOf } from '../files/opc.ts'
import { qrPng } from '../files/qr-png.ts'
import { xmlText } from '../files/xml.ts'
import { layoutOf } from './pptx/layout.ts'
import { slidePart } from './pptx/slide.ts'
import { MASTER_ID, SETTINGS, SIZES, TYPE, template } from './pptx/template.ts'
import { NAMESPACES } from './pptx/text.ts'

/** Signs of an address that a phone still reads from a code on a wall. */
const LONGEST = 700
/** Programs keep the numbers below this one. */
const FIRST_SLIDE_ID = 256

/**
 * The slides as a file for PowerPoint, Keynote or LibreOffice (Office Open XML, ECMA-376): with text that can be edited,
 * and notes for the speaker. It is made alike in the build and in a browser.
 *
 * @param about the company of the file's properties, its language (`en-GB`), and the mark that each slide bears, if any.
 * @returns the files of a PPTX file, to be zipped.
 */
export function pptxOf(
  deck: Deck,
  scheme: Scheme,
  { company, language, mark }: About,
  { slides: words, actionPlan }: Pick<Messages, 'slides' | 'actionPlan'>,
): Record<string, Uint8Array> {
  const filled = template([...new Set(deck.slides.map(layoutOf))], palette(scheme))
  const code = codeOf(deck.source)
  const slides = deck.slides.map((slide, i) =>
    slidePart(slide, i + 1, filled, {
      language,
      words,
      columns: actionPlan.sheet.columns,
      mark,
      source: deck.source,
      code,
    }),
  )
  const list = slides.map((_, i) => `<p:sldId id="${FIRST_SLIDE_ID + i}" r:id="slide${i + 1}"/>`).join('')
  const presentation: Part = {
    name: 'ppt/presentation.xml',
    type: `${TYPE}.presentation.main+xml`,
    content: `<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="${MASTER_ID}" r:id="master"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="notesMaster"/></p:notesMasterIdLst><p:sldIdLst>${list}</p:sldIdLst>${SIZES}</p:presentation>`,
    relationships: [
      { id: 'master', type: officeRelationship('slideMaster'), target: filled.master },
      ...slides.map((target, i) => ({ id: `slide${i + 1}`, type: officeRelationship('slide'), target })),
      { id: 'notesMaster', type: officeRelationship('notesMaster'), target: filled.notesMaster },
      ...SETTINGS.map(([name, target]) => ({ id: name, type: officeRelationship(name), target })),
      { id: 'theme', type: officeRelationship('theme'), target: filled.theme },
    ],
  }
  const properties: Part = {
    name: 'docProps/app.xml',
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sevenfold</Application><Company>${xmlText(company)}</Company></Properties>`,
  }
  return packageOf([
    { id: 'presentation', type: officeRelationship('officeDocument'), target: presentation },
    coreProperties({ title: deck.title, language, creator: company }),
    { id: 'app', type: officeRelationship('extended-properties'), target: properties },
  ])
}

/** The picture of the code of an address; nothing where there is none, or where it is too long for a code. */
function codeOf({ address }: Source): Part | undefined {
  if (address === undefined || address.length > LONGEST) return undefined
  return { name: 'ppt/media/code.png', type: 'image/png', content: qrPng(address) }
}
