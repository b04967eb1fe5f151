import type { Guide } from '../library/guides/guide.ts'
import type { Library } from '../library/library.ts'
import { compiled, type Html, html } from '../messages/html.ts'
import { webLink } from './pieces/contact.ts'
import { resources, type ToldOfResources } from './pieces/resources.ts'
import { termBoxes } from './pieces/terms.ts'

/**
 * What the `<main>` of a guide's page holds, as HTML: the same in the built site and in a browser. Its contacts are marked with the
 * day until which they hold: once that has passed for a reader, a script takes them away.
 */
export function guideMain(guide: Guide, library: ToldOfResources): string {
  const { language } = library
  const { messages, formatDay } = language
  const words = messages.guides
  const { checkAgain, isOverdue, themes } = guide
  const overdue = html`<p class="notice">${words.overdue({ day: formatDay(checkAgain) })}</p>`
  return html`<article class="prose">
    <p class="eyebrow">${words.guide}</p>
    <h1>${guide.title}</h1>
    <p class="lead">${guide.summary}</p>
    ${isOverdue ? overdue : html`<div data-after="${checkAgain}" hidden>${overdue}</div>`}
    ${contacts(guide, language)}
    ${compiled(guide.html)}
    ${resources(guide.resources, library, { until: checkAgain })}
    <dl class="facts block">
      ${fact(words.owner, guide.owner)}
      ${fact(words.checked, formatDay(guide.checked))}
      ${fact(words.checkAgain, formatDay(checkAgain))}
    </dl>
    ${
      themes.length > 0 &&
      html`<h2>${words.themes}</h2><ul class="plain chips">${themes.map(({ address, term }) => html`<li><a href="${address}">${term}</a></li>`)}</ul>`
    }
  </article>${termBoxes(guide.terms, language)}`.source
}

const fact = (name: string, value: string | Html): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`

/** Whom to ring or to write to. Links stand on lines of their own, so that a thumb finds each. */
function contacts({ contacts, checkAgain }: Guide, { messages }: Library['language']): Html | false {
  const words = messages.guides
  const chip = (link: Html): Html => html`<dd class="chips">${link}</dd>`
  const link = (href: string, text: string): Html => chip(html`<a href="${href}">${text}</a>`)
  const items = contacts.map(
    ({ name, phone, email, address, hours, note }) =>
      html`<div>
        <dt>${name}</dt>
        ${phone && link(`tel:${phone.replaceAll(' ', '')}`, words.ring({ number: phone }))}
        ${email && link(`mailto:${email}`, email)}
        ${address && chip(webLink(address))}
        ${hours && html`<dd>${hours}</dd>`}
        ${note && html`<dd>${note}</dd>`}
      </div>`,
  )
  return (
    contacts.length > 0 &&
    html`<section class="block" data-until="${checkAgain}"><h2>${words.contacts}</h2><dl class="facts">${items}</dl></section>`
  )
}
