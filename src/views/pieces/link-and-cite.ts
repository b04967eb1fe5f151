import type { Briefing } from '../../library/briefings/briefing.ts'
import type { Library } from '../../library/library.ts'
import type { Theme } from '../../library/vocabularies/vocabulary.ts'
import { type Html, html } from '../../messages/html.ts'
import { citationOf, inWords } from '../citation.ts'
import { citationFiles } from './citation-files.ts'

/** The id of the QR code, which `Page.astro` draws at the end of the page. No heading gives one with capitals. */
export const QR_CODE = 'QR'

/** The short address of a page, and how a briefing is cited. */
export function linkAndCite(of: Briefing | Theme, library: Pick<Library, 'site' | 'language'>): Html {
  const { site, language } = library
  const words = language.messages.briefing
  const short = new URL(of.short, site.address).href
  const briefing = 'kind' in of ? of : undefined
  const citation = briefing && citationOf(briefing, library)
  return html`<details class="story no-print">
    <summary>${briefing ? words.linkAndCite : language.messages.theme.link}</summary>
    <dl class="facts">
      <div><dt>${words.shortAddress}</dt><dd><span data-copy="${words.copyShortAddress}">${short}</span> <svg role="img" aria-label="${words.qrCode}" width="144" height="144"><use href="#${QR_CODE}"/></svg>
        <div data-file="${of.id}" hidden><ul class="plain chips"><li><button value="svg">${words.saveQrCode}</button></li></ul></div></dd></div>
      ${
        citation &&
        html`<div><dt>${words.cite}</dt><dd><span data-copy="${words.copyCitation}">${inWords(citation, language)}</span></dd></div>
        <div><dt>${words.forReferenceManager}</dt><dd>${citationFiles(of.id, [citation], library)}</dd></div>`
      }
    </dl>
  </details>`
}
