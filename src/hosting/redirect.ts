import { extname } from 'node:path'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { forEachKind, kindInLibrary, publishedOf } from '../library/kinds.ts'
import type { Library } from '../library/library.ts'
import type { Redirect } from '../library/permalinks/former.ts'
import type { Address } from '../model/id.ts'
import { shortOf } from '../model/kinds.ts'
import { titleOf } from '../model/title.ts'
import { POLICY_IN_PAGE } from './content-policy.ts'

/** Every redirect of the site: from short addresses, and from those that entries had once. */
export const redirectsOf = (library: Library): Redirect[] => {
  const { urls, former, withdrawn, mended, language } = library
  const { notices } = language.messages
  return [
    ...forEachKind((kind) =>
      publishedOf(library, kind).flatMap((entry) => {
        const from = shortOf(kind, entry.id, urls)
        return from ? [{ from, to: entry.address, title: kindInLibrary(kind).titleOf(entry) }] : []
      }),
    ).flat(),
    ...former,
    ...withdrawn.flatMap(({ short, address, kind }) => (short ? [{ from: short, to: address, title: notices.withdrawn[kind] }] : [])),
    ...mended.flatMap(({ short, address }) => (short ? [{ from: short, to: address, title: notices.mended }] : [])),
  ]
}

/** From where slides of briefings stood once. Only a page can lead on to one of them: no server sees what stands behind a `#`. */
export const wallsOf = ({ urls, legacy, briefings }: Library): Redirect[] =>
  briefings.flatMap((briefing) => {
    const [from, to] = [urls.formerWall(briefing.id), urls.presentBriefing(briefing.id)]
    return legacy.has(from) ? [{ from, to, title: titleOf(briefing) }] : []
  })

/**
 * What stands at a former address where no server redirects: a page that leads on; or, in the place of a file, the file
 * that it leads to, for a program that asks for a picture cannot read a page.
 */
export const isCopied = ({ from, to }: Redirect): boolean => !from.endsWith('/') && !to.endsWith('/') && extname(from) === extname(to)

/** The file of a page that leads on. A file that became a page is a folder with that page in it, unless it was a page itself. */
export const fileOfRedirect = ({ from }: Redirect): Address =>
  (/\.html?$/.test(from) ? asServersSeeIt(from) : `${asServersSeeIt(from)}${from.endsWith('/') ? '' : '/'}index.html`) as Address

/** A page that leads on wherever plain files are served: for each reader who comes where no server has the rules below. */
export function redirectPage({ to, title }: Redirect, { site, urls, isDraftPreview, language }: Library): string {
  const mark = isDraftPreview ? `${language.messages.frame.draftPreview}: ` : ''
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY_IN_PAGE }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, { type: 'text', value: `${title} · ${site.name}` }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('link', { rel: ['canonical'], href: new URL(to, site.address).href }),
    element('script', { src: urls.redirectScript, dataTo: to }),
    element('meta', { httpEquiv: ['refresh'], content: `0;url=${to}` }),
  ]
  const link = element('a', { href: to }, { type: 'text', value: mark + title })
  const html = element('html', { lang: site.language }, element('head', {}, ...head), element('body', {}, element('p', {}, link)))
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, html] })}\n`
}

const element = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** As a server compares it: it has decoded what it was asked for. */
export const asServersSeeIt = (address: Address): string => decodeURIComponent(address)
