import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { inject } from 'vitest'
import { decode } from '../../src/client/sessions/url-codec.ts'
import { filesOf } from './build.ts'

/** One page of a built site. */
export interface Built {
  /** Its file, `themes/index.html`. */
  path: string
  /** Where it stands: `/themes/`. */
  address: string
  html: string
  tree: Root
  /** Every id, as often as it is given. */
  ids: string[]
}

const leadsOn = ({ tree }: Built): boolean => selectAll('meta[http-equiv=refresh]', tree).length > 0

/** Every page of a built site that is there to be read. */
export const pagesOf = (dist: string, base = '/'): Built[] => allPagesOf(dist, base).filter((page) => !leadsOn(page))

/** Every page of a built site that only leads on to another. */
export const redirectsOf = (dist: string, base = '/'): Built[] => allPagesOf(dist, base).filter(leadsOn)

/** The pages of the one site that most tests are about, read once. */
let ofTheSite: readonly Built[] | undefined

function allPagesOf(dist: string, base: string): readonly Built[] {
  if (dist !== inject('dist') || base !== '/') return read(dist, base)
  ofTheSite ??= read(dist, base)
  return ofTheSite
}

function read(dist: string, base: string): Built[] {
  return [...filesOf(dist)]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => {
      const html = bytes.toString('utf8')
      const tree = fromHtml(html)
      const ids = selectAll('[id]', tree).map(({ properties }) => String(properties['id']))
      return { path, address: base + path.replace(/(^|\/)index\.html$/, '$1'), html, tree, ids }
    })
}

/** Pages that are another form of a page, such as its slides: no search engine lists them. */
export const isOtherForm = ({ address }: Pick<Built, 'address'>): boolean => /^\/embed\/|\/(present|trainer|pack)\/$/.test(address)

/** The values of an attribute on the elements that a selector names. */
export const valuesOf = (tree: Root | Element, selector: string, property: string): string[] =>
  selectAll(selector, tree).flatMap(({ properties }) => (typeof properties[property] === 'string' ? [properties[property]] : []))

/** Every address that a page leads to or loads. */
const leadsTo = ({ tree }: Built): string[] => [
  ...valuesOf(tree, '[href]', 'href'),
  ...valuesOf(tree, '[src]', 'src'),
  ...valuesOf(tree, '[action]', 'action'),
]

/**
 * What is wrong with the links of a built site, one line each: they lead to no file, to no anchor, or out of the path
 * that the site lives under.
 *
 * @param address where the site stands: `https://sevenfold.example/learning/`.
 */
export function deadLinks(dist: string, address: string): string[] {
  const { origin, pathname: base } = new URL(address)
  const files = filesOf(dist)
  const pages = allPagesOf(dist, base)
  const idsAt = new Map(pages.map((page) => [page.address, new Set(page.ids)]))
  const wrong = (page: Built, href: string): string | undefined => {
    const to = new URL(href, new URL(page.address, origin))
    if (to.origin !== origin) return /^https?:$|^mailto:$|^tel:$/.test(to.protocol) ? undefined : 'no such kind of address'
    if (!to.pathname.startsWith(base)) return 'outside the site'
    const path = decodeURIComponent(to.pathname.slice(base.length))
    if (!files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path)) return 'no such file'
    // Behind the `#` of a session that is to be built stands the session, which is read there.
    if (to.pathname === `${base}sessions/build/` && to.hash.startsWith('#v1&')) return decode(to.hash).problems[0]?.kind
    if (to.hash && !idsAt.get(to.pathname)?.has(decodeURIComponent(to.hash.slice(1)))) return 'no such anchor'
    return undefined
  }
  return pages.flatMap((page) =>
    [...new Set(leadsTo(page))].flatMap((href) => {
      const problem = wrong(page, href)
      return problem ? [`${page.path}: ${href}: ${problem}`] : []
    }),
  )
}
