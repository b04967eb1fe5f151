import { actionPlan, slides } from 'virtual:sevenfold/messages'
import { zipped } from '../../exports/files/zip.ts'
import { pptxOf } from '../../exports/slides/pptx.ts'
import type { Common } from '../../views/slides/about.ts'
import type { Deck } from '../../views/slides/slide.ts'
import { download } from '../download.ts'

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** Gives a person slides as a file: the bytes that a build would write. */
export function downloadSlides(name: string, deck: Deck, { colours, about }: Common): void {
  download(name, zipped(pptxOf(deck, colours, about, { slides, actionPlan })), PPTX)
}
