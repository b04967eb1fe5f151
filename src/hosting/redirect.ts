import { extname } from 'node:path'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { forEachKind, kindInLibrary, publishedOf } from '../library/kinds.ts'
import type { Library } from '../library/library.ts'
import type { Redirect } from '../library/permalinks/former.ts'
import type { Address } from '../model/id.ts'
import { shortOf } from '../model/kinds.ts'
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

/** The same rules for servers that can redirect by themselves: a file's name, and how it says it. */
export const REDIRECT_RULES = {
  /** Netlify, Cloudflare Pages and others. */
  _redirects: (redirects) => redirects.map(({ from, to }) => `${from} ${to} 301\n`).join(''),
  'redirects.nginx.conf': (redirects) =>
    `# In the http block:  map_hash_bucket_size 256;  map_hash_max_size 16384;  include .../redirects.nginx.conf;
# In the server block: if ($sevenfold_redirect) { return 301 $sevenfold_redirect; }
map $uri $sevenfold_redirect {
  default "";
${redirects.map(({ from, to }) => `  "${asServersSeeIt(from).replaceAll('"', String.raw`\"`)}" "${to}";\n`).join('')}}
`,
  'redirects.apache.txt': (redirects) =>
    `# In the server's own settings, not in .htaccess:
#   RewriteEngine On
#   RewriteMap sevenfold "txt:/path/to/redirects.apache.txt"
#   RewriteCond \${sevenfold:%{REQUEST_URI}} ^(.+)$
#   RewriteRule ^ %1 [R=301,L,NE]
${redirects.flatMap(({ from, to }) => (/\s/.test(asServersSeeIt(from)) ? [] : [`${asServersSeeIt(from)} ${to}\n`])).join('')}`,
} as const satisfies Record<string, (redirects: readonly Redirect[]) => string>

/** A server compares what it has decoded. Apache's map cannot hold a space; what stands at that address leads on all the same. */
const asServersSeeIt = (address: Address): string => decodeURIComponent(address)
