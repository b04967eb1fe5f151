import type { Theme } from '../library/vocabularies/vocabulary.ts'
import { compiled, html, type Part } from '../messages/html.ts'
import type { ChapterPage } from './chapter-pages.ts'
import { formatCounts } from './name.ts'
import { gatheredFrom } from './pieces/chapters.ts'
import { companions } from './pieces/companions.ts'
import { linkAndCite } from './pieces/link-and-cite.ts'
import { pagingLinks } from './pieces/paging-links.ts'
import { resources, type ToldOfResources } from './pieces/resources.ts'
import { termBoxes } from './pieces/terms.ts'
import { usedIn } from './pieces/used-in.ts'

/** What the `<main>` of a theme's page holds, as HTML: the same in the built site and in a browser. */
export function themeMain(theme: Theme, page: ChapterPage, library: ToldOfResources): string {
  const { urls, language } = library
  const { theme: words, common } = language.messages
  const around = (name: string, themes: readonly Theme[]): Part =>
    themes.length > 0 &&
    html`<div><dt>${name}</dt>${themes.map(({ address, term }) => html`<dd><a href="${address}">${term}</a></dd>`)}</div>`
  const isFirst = page.currentPage === 1
  return html`<div class="split">
    <article class="column">
      <p class="eyebrow" data-aside>${[common.theme, formatCounts(theme.counts, language)].filter(Boolean).join(' · ')}</p>
      <h1>${theme.term}</h1>
      <p class="lead">${theme.definition}</p>
      ${theme.former.length > 0 && html`<p data-note>${words.onceCalled({ names: theme.former.join(', ') })}</p>`}
      ${
        isFirst &&
        theme.html !== '' &&
        html`<section class="block" id="good-practice">
          <h2>${words.goodPractice}</h2>
          ${compiled(theme.html)}
        </section>`
      }
      ${isFirst && companions(theme.companions, language)}
      ${isFirst && resources(theme.resources, library)}
      ${gatheredFrom(page, theme, library)}
      ${pagingLinks(page, 'reviews', language)}
      ${isFirst && linkAndCite(theme, library)}
    </article>
    <aside class="small no-print" aria-label="${words.around}">
      <h2 class="h3" id="around">${words.around}</h2>
      <dl class="facts">
        ${around(common.partOf, theme.broader ? [theme.broader] : [])}
        ${around(common.within, theme.narrower)}
        ${around(words.near, theme.related)}
        ${theme.other.length > 0 && html`<div><dt>${words.otherWords}</dt><dd>${theme.other.join(', ')}</dd></div>`}
      </dl>
      ${theme.sessions.length > 0 && usedIn(theme.sessions, library)}
      <p><a href="${urls.search}?theme=${theme.id}">${words.search}</a></p>
    </aside>
  </div>${isFirst && termBoxes(theme.terms, language)}`.source
}
