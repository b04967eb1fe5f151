import type { SiteData } from '../../library/site/schema.ts'
import { type Html, html, joined } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'

/**
 * A telephone number as a link that rings it.
 *
 * @param words what the link says, where it is more than the number.
 * @param whose who answers, for those who hear the link without what stands around it.
 */
export const phoneLink = (phone: string, { words = phone, whose }: { words?: string; whose?: string } = {}): Html =>
  html`<a href="tel:${phone.replaceAll(' ', '')}"${whose !== undefined && html` aria-label="${whose}: ${phone}"`}>${words}</a>`

/** A page of another site, by the name of the site; on paper, the whole of its address. */
export function webLink(address: string): Html {
  const { host, pathname, search, hash } = new URL(address)
  const rest = pathname + search + hash
  return html`<a href="${address}">${host.replace(/^www\./, '')}${rest.length > 1 && html`<span class="print-only">${rest}</span>`}</a>`
}

/** How to reach the publisher, in a line. */
export function contactLine({ name, email, phone, hours, address }: NonNullable<SiteData['contact']>): Html {
  const ways = [
    name !== undefined && html`<b>${name}</b>`,
    email !== undefined && html`<a href="mailto:${email}">${email}</a>`,
    phone !== undefined && html`<span class="keep">${phoneLink(phone)}</span>`,
    hours,
    address,
  ]
  return html`${joined(
    ways.filter((way) => way !== false && way !== undefined),
    ' · ',
  )}`
}

/** Who listens: shown with every briefing. */
export const helplines = ({ helplines = [] }: Pick<SiteData, 'helplines'>, { messages }: Language): Html | false =>
  helplines.length > 0 &&
  html`<section class="helplines" data-aside>
    <h2 class="h3">${messages.briefing.helplines}</h2>
    <ul class="plain">${helplines.map(
      ({ name, note, phone, hours, address }) =>
        html`<li>
          <b>${name}</b>
          ${note !== undefined && html`<span>${note}</span>`}
          ${phone !== undefined && phoneLink(phone, { whose: name })}
          ${address !== undefined && webLink(address)}
          ${hours !== undefined && html`<span>${hours}</span>`}
        </li>`,
    )}</ul>
  </section>`
