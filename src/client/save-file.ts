import { REFERENCE_FILES } from '../exports/reference-files.ts'
import type { CitationFormat } from '../model/urls.ts'
import { unpacked } from '../views/citation.ts'
import { QR_CODE } from '../views/pieces/link-and-cite.ts'
import { download } from './download.ts'

/** As reference managers and their sites name them. Source: https://citation.crosscite.org/docs.html */
const TYPES: Readonly<Record<CitationFormat | 'svg', string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
  svg: 'image/svg+xml',
}

/** Gives a reader what a part of the page has as the file whose button was pressed in it: its citations, or the QR code of the page. */
export function saveFile({ dataset }: HTMLElement, { target }: Event): void {
  if (!(target instanceof HTMLButtonElement)) return
  const format = target.value as keyof typeof TYPES
  const text = format === 'svg' ? qrPicture() : REFERENCE_FILES[format](unpacked(dataset['citations'] as string))
  download(`${dataset['file']}.${format}`, text, TYPES[format])
}

/** What is drawn at the end of the page, as a picture of its own. */
function qrPicture(): string {
  const drawn = document.getElementById(QR_CODE) as Element
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${drawn.getAttribute('viewBox')}" shape-rendering="crispEdges">${drawn.innerHTML}</svg>\n`
}
