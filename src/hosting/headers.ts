import type { SiteData } from '../library/site/schema.ts'
import { contentPolicy } from './content-policy.ts'

/** What a server says with the files of the site. */
export interface Header {
  name: string
  /** With every file that nothing below is about. */
  everywhere: string
  /** In its place with files below a path, or with one file: `embed/`, `sw.js`. Nothing, where it is left away there. */
  under: Readonly<Record<string, string | undefined>>
  /** Hosts that read a file `_headers` say the same by themselves, and would say both. */
  hostsOwn?: true
}

/** Seconds of a year. */
const YEAR = 31_536_000

/** What no page of this site asks a device for, nor may a page that came into it. */
const NEVER = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'usb',
  'xr-spatial-tracking',
]

/**
 * Nothing may be shown in a frame of another site but what is made for it. A policy that names `frame-ancestors` sets
 * `X-Frame-Options` aside: https://www.w3.org/TR/CSP3/#frame-ancestors-and-frame-options
 *
 * Transport security is asked for this host alone: what stands on the hosts below it is not ours to promise.
 *
 * @param isDraftPreview then no search engine may list any of its files.
 */
export function headersOf(site: Pick<SiteData, 'address' | 'colours'>, isDraftPreview = false): Header[] {
  const policy = contentPolicy(site)
  const everywhere = (name: string, value: string): Header => ({ name, everywhere: value, under: {} })
  return [
    { name: 'Content-Security-Policy', everywhere: policy, under: { 'embed/': `${policy}; frame-ancestors *` } },
    { name: 'X-Frame-Options', everywhere: 'DENY', under: { 'embed/': undefined } },
    everywhere('X-Content-Type-Options', 'nosniff'),
    everywhere('Referrer-Policy', 'same-origin'),
    everywhere('Permissions-Policy', NEVER.map((feature) => `${feature}=()`).join(', ')),
    ...(isDraftPreview ? [everywhere('X-Robots-Tag', 'noindex, nofollow')] : []),
    ...(site.address.startsWith('https:') ? [everywhere('Strict-Transport-Security', `max-age=${YEAR}`)] : []),
    {
      name: 'Cache-Control',
      everywhere: 'no-cache',
      // Their names hold a digest of what they hold.
      under: { '_astro/': `public, max-age=${YEAR}, immutable` },
      hostsOwn: true,
    },
  ]
}

/**
 * The headers as a file `_headers`, which Netlify and Cloudflare Pages follow. A file comes with the headers of every
 * rule that it lies under, and hosts differ where two of them name the same: some join the values, others take the last.
 * So what stands in a second rule is whole, and holds also beside the first.
 *
 * @param base the path that the site lives under, with slashes around it.
 */
export function headersFile(headers: readonly Header[], base: string): string {
  const paths = [...new Set(headers.flatMap(({ under }) => Object.keys(under)))]
  const all = headers.filter(({ hostsOwn }) => !hostsOwn).map(({ name, everywhere }) => [name, everywhere] as const)
  const below = (path: string) =>
    headers.flatMap(({ name, under }) => {
      const value = under[path]
      return value === undefined ? [] : [[name, value] as const]
    })
  const block = (path: string, lines: readonly (readonly [string, string])[]) =>
    `${path}\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
  return [block(`${base}*`, all), ...paths.map((path) => block(`${base}${path}${path.endsWith('/') ? '*' : ''}`, below(path)))].join('\n')
}
