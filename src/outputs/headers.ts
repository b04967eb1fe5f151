/** What a server says with every file that lies under a path. */
interface HeaderRule {
  /** Below the site's own path: `embed/`; all of the site where it is empty. */
  under: string
  headers: Readonly<Record<string, string>>
}

/**
 * Rules add up: a file comes with the headers of every rule that it lies under. So no header may stand in two of them,
 * for hosts differ in what they then do: some join the values, others take the last.
 *
 * Nothing may be shown in a frame of another site but what is made for it. A policy that names `frame-ancestors` sets
 * `X-Frame-Options` aside: https://www.w3.org/TR/CSP3/#frame-ancestors-and-frame-options
 */
export const RULES: readonly HeaderRule[] = [
  { under: '', headers: { 'X-Frame-Options': 'DENY' } },
  { under: 'embed/', headers: { 'Content-Security-Policy': 'frame-ancestors *' } },
]

/**
 * The rules as a file `_headers`, which Netlify and Cloudflare Pages follow.
 *
 * @param base the path that the site lives under, with slashes around it.
 * @param isDraftPreview then no search engine may list any of its files.
 */
export function headersFile(base: string, isDraftPreview = false): string {
  const blocks = RULES.map(({ under, headers }) => {
    const more = isDraftPreview && under === '' ? { 'X-Robots-Tag': 'noindex, nofollow' } : {}
    const lines = Object.entries({ ...headers, ...more }).map(([name, value]) => `  ${name}: ${value}\n`)
    return `${base}${under}*\n${lines.join('')}`
  })
  return blocks.join('\n')
}
