import type { Messages } from '../../../messages/language.ts'
import { xmlText } from '../../files/xml.ts'
import type { Box } from './fit.ts'
import type { Layout } from './layout.ts'
import { fill, type Ids, place } from './text.ts'

/** Degrees that are left open on each side of a part. */
const OPENING = 4

/** The ring of seven sections, in the quiet colour of what carries no meaning. */
export const ring = ({ colour, ...box }: NonNullable<Layout['ring']>, id: Ids): string =>
  [1, 2, 3, 4, 5, 6, 7].map((part) => partOfRing(box, part, { id: id(), name: `Part ${part} of the ring`, colour })).join('')

/** The part that stands for the section of a slide, over that of the ring. */
export function currentPart(box: Box, section: number, words: Messages['slides'], id: number): string {
  const about = xmlText(words.section({ number: section }))
  return partOfRing(box, section, { id, name: about, about, colour: 'accent1' })
}

interface Drawn {
  id: number
  name: string
  about?: string
  colour: string
}

function partOfRing(box: Box, part: number, { id, name, about, colour }: Drawn): string {
  const at = (degrees: number) => Math.round(((degrees + 270) % 360) * 60_000)
  const from = at(((part - 1) / 7) * 360 + OPENING)
  const to = at((part / 7) * 360 - OPENING)
  const said = about === undefined ? '' : ` descr="${about}"`
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"${said}/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm>${place(box)}</a:xfrm><a:prstGeom prst="blockArc"><a:avLst><a:gd name="adj1" fmla="val ${from}"/><a:gd name="adj2" fmla="val ${to}"/><a:gd name="adj3" fmla="val 16000"/></a:avLst></a:prstGeom>${fill(colour)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
}
