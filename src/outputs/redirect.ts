import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Address } from '../library/id.ts'
import type { Library } from '../library/library.ts'
import { DRAFT_PREVIEW } from '../library/preview.ts'
import { titleOf } from '../library/title.ts'

/** An address that leads on to another, for good. */
export interface Redirect {
  from: Address
  to: Address
  /** What stands there. */
  title: string
}

/** Every redirect of the site. */
export const redirectsOf = ({ briefings, themes, sessions, withdrawn }: Library): Redirect[] => [
  ...briefings.map((briefing) => ({ from: briefing.short, to: briefing.address, title: titleOf(briefing) })),
  ...themes.map(({ short, address, term }) => ({ from: short, to: address, title: term })),
  ...sessions.map(({ short, address, title }) => ({ from: short, to: address, title })),
  ...withdrawn.flatMap(({ short, address, kind }) => (short ? [{ from: short, to: address, title: `This ${kind} was withdrawn` }] : [])),
]

/** A script that every such page runs, where it can: it takes along the part of the page that was asked for, `#learning`. */
export const REDIRECT_SCRIPT = 'const {to}=document.currentScript.dataset\nlocation.replace(to+location.hash)\n'

/** A page that leads on wherever plain files are served: for each reader who comes where no server has the rules below. */
export function redirectPage({ to, title }: Redirect, { site, at, isDraftPreview }: Library): string {
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, { type: 'text', value: `${title} · ${site.name}` }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('link', { rel: ['canonical'], href: new URL(to, site.address).href }),
    element('script', { src: at.redirectScript, dataTo: to }),
    element('meta', { httpEquiv: ['refresh'], content: `0;url=${to}` }),
  ]
  const link = element('a', { href: to }, { type: 'text', value: isDraftPreview ? `${DRAFT_PREVIEW}: ${title}` : title })
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
${redirects.map(({ from, to }) => `  "${from}" "${to}";\n`).join('')}}
`,
  'redirects.apache.txt': (redirects) =>
    `# In the server's own settings, not in .htaccess:
#   RewriteEngine On
#   RewriteMap sevenfold "txt:/path/to/redirects.apache.txt"
#   RewriteCond \${sevenfold:%{REQUEST_URI}} ^(.+)$
#   RewriteRule ^ %1 [R=301,L]
${redirects.map(({ from, to }) => `${from} ${to}\n`).join('')}`,
} as const satisfies Record<string, (redirects: readonly Redirect[]) => string>
