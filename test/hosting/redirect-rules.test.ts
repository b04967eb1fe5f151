import { describe, expect, test } from 'vitest'
import { redirectsOf } from '../../src/hosting/redirect.ts'
import { redirectRules } from '../../src/hosting/redirect-rules.ts'
import type { Library } from '../../src/library/library.ts'
import type { Redirect } from '../../src/library/permalinks/former.ts'
import { publishedAddresses } from '../../src/library/permalinks/published.ts'
import type { Address } from '../../src/model/id.ts'
import { urlsOf } from '../../src/model/urls.ts'
import { libraryOf, swap } from '../library/folder.ts'
import { POLICY, SESSION } from '../library/sessions/session.ts'

const rules = (redirects: readonly Redirect[], base = '/') => Object.fromEntries(redirectRules(redirects, urlsOf(base)))
const rulesOf = (library: Library) => Object.fromEntries(redirectRules(redirectsOf(library), library.urls))
const former = (from: string, to: string): Redirect => ({ from: from as Address, to: to as Address, title: 'x' })

test('the short addresses of a kind have one rule, and others one each, which comes first', () => {
  const own = former('/b/child-q/', '/b/child-t/')
  const {
    _redirects,
    'redirects.nginx.conf': nginx,
    'redirects.apache.txt': apache,
  } = Object.fromEntries(
    Object.entries(rules([former('/b/child-t/', '/briefings/child-t/'), own, former('/t/neglect/', '/themes/neglect/')])).map(
      ([address, text]) => [address.slice(1), text],
    ),
  )
  expect(_redirects).toBe(
    '/b/child-q/ /b/child-t/ 301\n/b/:id/ /briefings/:id/ 301\n/t/:id/ /themes/:id/ 301\n/s/:id/ /sessions/:id/ 301\n',
  )
  expect(nginx?.slice(nginx.indexOf('map $uri'))).toBe(`map $uri $sevenfold_redirect {
  default "";
  "/b/child-q/" "/b/child-t/";
  "~^/b/(?<sevenfold_id>[a-z0-9-]+)/$" "/briefings/$sevenfold_id/";
  "~^/t/(?<sevenfold_id>[a-z0-9-]+)/$" "/themes/$sevenfold_id/";
  "~^/s/(?<sevenfold_id>[a-z0-9-]+)/$" "/sessions/$sevenfold_id/";
}
`)
  expect(apache?.split('\n').filter((line) => !line.startsWith('#'))).toEqual(['/b/child-q/ /b/child-t/', ''])
  expect(apache).toContain('\n#   RewriteRule ^/b/([a-z0-9-]+)/$ /briefings/$1/ [R=301,L]\n')
})

test('an address is written for each server as it compares it', () => {
  const {
    '/_redirects': netlify,
    '/redirects.nginx.conf': nginx,
    '/redirects.apache.txt': apache,
  } = rules([former('/documents/a%20%22b%22.pdf', '/documents/b%20c.pdf')])
  expect(netlify).toContain('/documents/a%20%22b%22.pdf /documents/b%20c.pdf 301\n')
  expect(nginx).toContain(String.raw`  "/documents/a \"b\".pdf" "/documents/b%20c.pdf";`)
  expect(apache).not.toContain('/documents/')
})

/** Where the first line that matches leads, as Netlify and Cloudflare Pages read them. */
function followed(address: string, text: string): string | undefined {
  for (const line of text.trim().split('\n')) {
    const [from = '', to = ''] = line.split(' ')
    const match = new RegExp(`^${from.replaceAll('.', '\\.').replace(':id', '(?<id>[^/]+)')}$`).exec(address)
    if (match) return to.replace(':id', match.groups?.['id'] ?? '')
  }
  return undefined
}

const WITHDRAWN = 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }\naliases: [fathers]'

describe.each(['https://sevenfold.example', 'https://x.example/learn.ing'])('on a site at %s', (site) => {
  const library = libraryOf({
    ...POLICY,
    'site.yaml': swap('https://sevenfold.example', site),
    'sessions/escalation.md': SESSION,
    'briefings/child-t.md': swap('kind: review', 'kind: review\naliases: [child-q]'),
    'briefings/men.md': swap('status: published', WITHDRAWN),
    'addresses.txt': '/b/child-q/\n/b/child-q/qr.svg\n/b/men/qr.svg\n/b/fathers/\n',
  })
  const redirects = redirectsOf(library)
  const { home } = library.urls
  const text = rulesOf(library)[`${home}_redirects`] ?? expect.fail()

  test('every redirect is followed to where it leads, of former ids and of what was withdrawn, too', () => {
    expect(redirects.map(({ from }) => from)).toEqual(
      expect.arrayContaining(
        ['b/child-t/', 's/escalation/', 't/escalation/', 'b/child-q/', 'b/men/', 'b/fathers/'].map((one) => home + one),
      ),
    )
    for (const { from, to } of redirects) expect(followed(from, text), from).toBe(to)
  })

  test('and nothing else that stands on the site leads anywhere', () => {
    const short = new Set<string>(redirects.map(({ from }) => from))
    const stands = [...publishedAddresses(library).keys(), `${home}b/child-t/qr.svg`].filter((address) => !short.has(address))
    expect(stands.length).toBeGreaterThan(30)
    expect(stands.filter((address) => followed(address, text) !== undefined)).toEqual([])
  })
})
