import type { Resource } from '../../library/attachments/resource.ts'
import type { Library } from '../../library/library.ts'
import { type Html, html } from '../../messages/html.ts'
import { formatDocument } from '../document.ts'
import { onPaper } from '../paper-address.ts'
import { phoneLink } from './contact.ts'

/** What resources are shown with. */
export type ToldOfResources = Pick<Library, 'site' | 'urls' | 'language' | 'documents'>

interface Options {
  /** The id of the part; without it, it has none. */
  id?: string
  /** The day until which telephone numbers hold, `2026-11-21`: once it has passed for a reader, a script takes them away. */
  until?: string
}

/**
 * What belongs to a page beside its words. Each link says what it opens and where that is, or whom it rings; of what stands on another
 * site, a film among it, nothing is fetched. On paper each has its address.
 */
export function resources(all: readonly Resource[], library: ToldOfResources, { id, until }: Options = {}): Html | false {
  const { messages } = library.language
  const items = all.map((one) => {
    const more = [one.for && messages.common.forWhom({ audience: one.for }), one.note].filter(Boolean).join('. ')
    return html`<li${one.phone && until && html` data-until="${until}"`}>${named(one, library)}${more && html`<br><span class="small quiet">${more}</span>`}</li>`
  })
  return (
    items.length > 0 &&
    html`<section class="block"${id && html` id="${id}"`}><h2>${messages.resources.heading}</h2><ul class="points">${items}</ul></section>`
  )
}

function named({ kind, title, address, phone, document }: Resource, library: ToldOfResources): Html {
  const { urls, language, documents } = library
  const words = language.messages.resources
  const link = (href: string, text: string) => html`<a href="${href}">${text}</a>`
  if (phone) return phoneLink(phone, { words: words.ring({ title, number: phone }) })
  const named = words.kinds[kind as keyof typeof words.kinds]
  if (address) {
    const { host, pathname, search, hash } = new URL(address)
    return html`${link(address, words.onWeb({ title, kind: named, host }))}${pathname.length > 1 && paper(host + pathname + search + hash)}`
  }
  const file = urls.document(document ?? '')
  const facts = documents.get(document ?? '')
  return html`${link(file, facts ? words.asFile({ title, kind: named, file: formatDocument(facts, language) }) : title)}${paper(onPaper(file, library))}`
}

const paper = (address: string): Html => html`<span class="print-only">: ${address}</span>`
