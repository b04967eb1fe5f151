import type { Recommendation } from '../../library/briefings/recommendation.ts'
import type { Library } from '../../library/library.ts'
import type { Agency, Partnership } from '../../library/vocabularies/vocabulary.ts'
import { type Html, html, joined } from '../../messages/html.ts'
import { rich } from '../../messages/rich.ts'
import { recommendationHistory } from './recommendation-history.ts'

interface Place {
  /** On the page of its own review, it has its anchor and need not name the review. */
  own?: boolean
  /** The agency whose page this is: it need not be named. */
  here?: Agency | undefined
  /** Whether to link to its themes. */
  themes?: boolean
}

/** A recommendation as an item of a list. */
export function recommendationItem(
  recommendation: Recommendation,
  library: Pick<Library, 'site' | 'language'>,
  { own = false, here, themes = true }: Place = {},
): Html {
  const words = library.language.messages.register
  const { id, stableId, address, briefing, text, parts, sources } = recommendation
  const to: readonly (Agency | Partnership)[] = recommendation.to.filter((one) => one !== here)
  const others = recommendation.agencies.filter((agency) => agency !== here && !to.includes(agency))
  const links = (all: readonly { address: string; name: string }[]) =>
    html`${joined(
      all.map((one) => html`<a href="${one.address}">${one.name}</a>`),
      ', ',
    )}`
  const on = recommendation.themes.map(({ address, term }) => ({ address, name: term }))
  return html`<li${own && html` id="${id}"`}>
    <p>${text}</p>
    ${
      parts.length > 0 &&
      html`<ol class="plain">${parts.map((part) => html`<li${own && html` id="${id}-${part.id}"`}>(${part.id}) ${part.text}</li>`)}</ol>`
    }
    <p class="small quiet" data-note>
      ${
        own
          ? html`<a class="id" href="${address}">${stableId}</a>`
          : html`<a class="id" data-place href="${address}">${`${briefing.subject}, ${id}`}</a>`
      } (${sources.join(', ')}).
      ${to.length > 0 && html` ${rich(words.askedOf, { names: links(to) })}`}
      ${others.length > 0 && html` ${rich(words.for, { names: links(others) })}`}
      ${themes && html`<span class="on"> ${rich(words.on, { themes: links(on) })}</span>`}
    </p>
    ${own && recommendationHistory(recommendation, library)}
  </li>`
}
