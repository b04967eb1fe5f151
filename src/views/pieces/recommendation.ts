import type { Recommendation } from '../../library/briefings/recommendation.ts'
import type { Library } from '../../library/library.ts'
import type { Agency, Partnership } from '../../library/vocabularies/vocabulary.ts'
import { type Html, html, joined } from '../../messages/html.ts'
import { rich } from '../../messages/rich.ts'
import { recommendationHistory } from './recommendation-history.ts'

interface Place {
  /** On the page of its own review, it has its anchor, need not name the review, and links to whom it names: a list would have too many links. */
  own?: boolean
  /** The agency whose page this is: it need not be named. */
  here?: Agency | undefined
  /** Whether to name its themes. */
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
  const named = (all: readonly (Agency | Partnership)[]) =>
    own
      ? html`${joined(
          all.map(({ address, name }) => html`<a href="${address}">${name}</a>`),
          ', ',
        )}`
      : all.map(({ name }) => name).join(', ')
  const on = themes && rich(words.on, { themes: recommendation.themes.map(({ term }) => term).join(', ') })
  return html`<li${own && html` id="${id}"`}>
    <p>${text}</p>
    ${
      parts.length > 0 &&
      html`<ol class="plain">${parts.map((part) => html`<li${own && html` id="${id}-${part.id}"`}>(${part.id}) ${part.text}</li>`)}</ol>`
    }
    <p data-note>
      ${
        own
          ? html`<a class="id" href="#${id}">${stableId}</a>`
          : html`<a class="id" data-place href="${address}">${`${briefing.subject}, ${id}`}</a>`
      }${sources.length > 0 && ` (${sources.join(', ')})`}.
      ${to.length > 0 && html` ${rich(words.askedOf, { names: named(to) })}`}
      ${others.length > 0 && html` ${rich(words.for, { names: named(others) })}`}
      ${on && (here ? html`<span class="on"> ${on}</span>` : html` ${on}`)}
    </p>
    ${own && recommendationHistory(recommendation, library)}
  </li>`
}
