import { REFERENCE_FILES } from '../exports/reference-files.ts'
import type { CitationFormat } from '../model/urls.ts'
import { unpacked } from '../views/citation.ts'
import { download } from './download.ts'

/** As reference managers and their sites name them. Source: https://citation.crosscite.org/docs.html */
const TYPES: Readonly<Record<CitationFormat, string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
}

/** Gives a reader the citations of a part of the page as the file whose button was pressed in it. */
export function saveCitations({ dataset }: HTMLElement, { target }: Event): void {
  if (!(target instanceof HTMLButtonElement)) return
  const format = target.value as CitationFormat
  download(`${dataset['name']}.${format}`, REFERENCE_FILES[format](unpacked(dataset['citations'] as string)), TYPES[format])
}
