import type { Library } from '../../library/library.ts'
import { type Html, html } from '../../messages/html.ts'
import { CITATION_FORMATS, CITATION_NAMES } from '../../model/urls.ts'
import { type Citation, packed } from '../citation.ts'

/**
 * Buttons that give a reader citations as files for reference managers. A script makes them work, and shows them.
 *
 * @param name of the files, without their endings.
 */
export const citationFiles = (name: string, citations: readonly Citation[], { language }: Pick<Library, 'language'>): Html =>
  html`<div data-file="${name}" data-citations="${packed(citations)}" hidden><ul class="plain chips">${CITATION_FORMATS.map(
    (format) => html`<li><button value="${format}">${CITATION_NAMES[format]}</button></li>`,
  )}</ul></div><noscript><p>${language.messages.exports.noScript}</p></noscript>`
