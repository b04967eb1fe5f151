import type { Redirect } from '../library/permalinks/former.ts'
import type { Address } from '../model/id.ts'
import { ALL_KINDS, KINDS } from '../model/kinds.ts'
import type { Urls } from '../model/urls.ts'
import { asServersSeeIt } from './redirect.ts'

/** The short addresses of a kind: whatever id stands behind the one leads to the same id behind the other. */
interface Pattern {
  from: Address
  to: Address
}

/**
 * Redirects as rules for servers that redirect by themselves, with the addresses of the files. The short addresses of a kind have one
 * rule, so that the files do not grow with the site. What leads elsewhere, such as the short address of a former id, has a rule of its
 * own, which comes first.
 */
export function* redirectRules(redirects: readonly Redirect[], urls: Urls): Generator<[address: Address, text: string]> {
  const patterns = ALL_KINDS.flatMap((kind): Pattern[] => {
    const { short, path } = KINDS[kind]
    return short === undefined ? [] : [{ from: urls.file(`${short}/`), to: urls.file(path) }]
  })
  const leads = (pattern: Pattern, { from, to }: Redirect) =>
    from.startsWith(pattern.from) && to === pattern.to + from.slice(pattern.from.length)
  const own = redirects.filter((redirect) => !patterns.some((pattern) => leads(pattern, redirect)))
  for (const [file, rules] of Object.entries(RULES)) yield [urls.file(file), rules(own, patterns)]
}

/** An id as servers match it. Of what they have decoded nothing else may go on: a line break would end the header. */
const ID = '[a-z0-9-]+'

/** By the names of the files: how servers are told. */
const RULES: Readonly<Record<string, (own: readonly Redirect[], patterns: readonly Pattern[]) => string>> = {
  /**
   * Netlify, Cloudflare Pages and others: the first line that matches is followed. A placeholder is one part of an address, so that a
   * file behind a short address stays where it is; Cloudflare would lead on from it with a `*`.
   * Source: https://developers.cloudflare.com/pages/configuration/redirects/
   */
  _redirects: (own, patterns) =>
    [...own, ...patterns.map(({ from, to }) => ({ from: `${from}:id/`, to: `${to}:id/` }))]
      .map(({ from, to }) => `${from} ${to} 301\n`)
      .join(''),
  /** A map compares whole addresses before it tries expressions. Source: https://nginx.org/en/docs/http/ngx_http_map_module.html */
  'redirects.nginx.conf': (own, patterns) =>
    `# In the http block:  map_hash_bucket_size 256;  map_hash_max_size 16384;  include .../redirects.nginx.conf;
# In the server block: if ($sevenfold_redirect) { return 301 $sevenfold_redirect; }
map $uri $sevenfold_redirect {
  default "";
${own.map(({ from, to }) => `  "${asServersSeeIt(from).replaceAll('"', String.raw`\"`)}" "${to}";\n`).join('')}${patterns
  .map(({ from, to }) => `  "~^${expression(from)}(?<sevenfold_id>${ID})/$" "${to}$sevenfold_id/";\n`)
  .join('')}}
`,
  /** A map for Apache, in which only whole addresses can stand; and the rest, to be copied. It cannot hold a space. */
  'redirects.apache.txt': (own, patterns) =>
    `# In the server's own settings, not in .htaccess:
#   RewriteEngine On
#   RewriteMap sevenfold "txt:/path/to/redirects.apache.txt"
#   RewriteCond \${sevenfold:%{REQUEST_URI}} ^(.+)$
#   RewriteRule ^ %1 [R=301,L,NE]
${patterns.map(({ from, to }) => `#   RewriteRule ^${expression(from)}(${ID})/$ ${to}$1/ [R=301,L]\n`).join('')}${own
  .flatMap(({ from, to }) => (/\s/.test(asServersSeeIt(from)) ? [] : [`${asServersSeeIt(from)} ${to}\n`]))
  .join('')}`,
}

const expression = (address: Address): string => address.replaceAll('.', String.raw`\.`)
