import { REFERENCE_FILES } from '../../exports/reference-files.ts'
import type { Address } from '../../model/id.ts'
import { CITATION_FORMATS, type Urls } from '../../model/urls.ts'
import { type Html, html } from '../html.ts'

/** The citations that stand beside a page, as files for reference managers. */
export const citationFiles = (of: Address, urls: Urls): Html =>
  html`<ul class="plain chips">${CITATION_FORMATS.map(
    (format) => html`<li><a href="${urls.citation(of, format)}" download>${REFERENCE_FILES[format].name}</a></li>`,
  )}</ul>`
