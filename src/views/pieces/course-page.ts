import type { Briefing } from '../../library/briefings/briefing.ts'
import type { Library } from '../../library/library.ts'
import { type Html, html } from '../../messages/html.ts'
import { linkTo, rich } from '../../messages/rich.ts'
import { embedSnippet } from '../embed.ts'

/** The HTML that puts a briefing into a page of another site, to be copied. */
export function coursePage(briefing: Briefing, library: Pick<Library, 'site' | 'urls' | 'language'>): Html {
  const words = library.language.messages.briefing
  return html`<section>
    <details class="story">
      <summary>${words.course}</summary>
      <p>${rich(words.courseAbout, {}, { link: linkTo(library.urls.embed(briefing.id)) })}</p>
      <label>${words.courseHtml} <textarea class="copied" readonly rows="10" spellcheck="false">${embedSnippet(briefing, library)}</textarea></label>
    </details>
  </section>`
}
