import type { Point } from '../../library/briefings/briefing.ts'
import type { Agency, Theme } from '../../library/vocabularies/vocabulary.ts'
import { compiled, type Html, html } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'
import { rich } from '../../messages/rich.ts'
import { shortName } from '../name.ts'
import { htmlOn } from '../point.ts'
import { unseen } from './contents.ts'

/**
 * Points away from their briefings, each with a link to where it stands.
 *
 * @param on what the page is about.
 */
export const points = (all: readonly Point[], on: Theme | Agency, { messages }: Language, className = 'points'): Html =>
  html`<ul class="${className}">${all.map((point) => html`<li>${compiled(htmlOn(point, on))} ${sourceOf(point, messages.theme)}</li>`)}</ul>`

function sourceOf({ source, address, briefing }: Point, words: Language['messages']['theme']): Html {
  const name = shortName(briefing)
  if (source && isPlain(source))
    return html`<a data-source href="${address}" aria-label="${words.sourceIn({ source, briefing: name })}">${compiled(source)}</a>`
  const read = html`<a class="source no-print" data-aside data-place href="${address}">${rich(words.readThere, { briefing: name }, { unseen })}</a>`
  return source ? html`<span data-source>${compiled(source)}</span> ${read}` : read
}

/** A source that holds links already, as a topic's does, cannot be one. */
const isPlain = (source: string): boolean => !source.includes('<a ')
