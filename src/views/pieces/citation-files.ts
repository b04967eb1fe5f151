import { type Html, html } from '../../messages/html.ts'
import type { Address } from '../../model/id.ts'
import { CITATION_FORMATS, CITATION_NAMES, type Urls } from '../../model/urls.ts'

/** The citations that stand beside a page, as files for reference managers. */
export const citationFiles = (of: Address, urls: Urls): Html =>
  html`<ul class="plain chips">${CITATION_FORMATS.map(
    (format) => html`<li><a href="${urls.citation(of, format)}" download>${CITATION_NAMES[format]}</a></li>`,
  )}</ul>`
