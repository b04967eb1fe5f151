import type { Term } from '../../library/vocabularies/vocabulary.ts'
import { type Html, html } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'

/** What the glossary says of the terms of a page, each in a box of its own that a button in the text opens. */
export const termBoxes = (terms: readonly Term[], { messages }: Language): Html | false =>
  terms.length > 0 &&
  html`<div class="terms">${terms.map(
    ({ id, term, long, meaning }) =>
      html`<div popover id="term-${id}" role="note" aria-label="${term}">
        <button popovertarget="term-${id}">${messages.frame.closeTerm}</button>
        <p><strong>${term}</strong>${long && html`: ${long}`}</p>
        <p>${meaning}</p>
      </div>`,
  )}</div>`
