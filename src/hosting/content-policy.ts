import { createHash } from 'node:crypto'
import type { SiteData } from '../library/site/schema.ts'
import { inlineStyles } from './inline-style.ts'

/**
 * What a page may load and run, as a Content-Security-Policy: the site's own files, and nothing else. A style that stands
 * in a page is let in by its digest; a script that does is not, whatever put it there. There is no WebAssembly to let in.
 *
 * It says nothing of frames around a page: see `headers.ts`. Source: https://www.w3.org/TR/CSP3/
 */
export function contentPolicy({ colours }: Pick<SiteData, 'colours'>): string {
  const styles = inlineStyles(colours).map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styles.join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ')
}

/**
 * The part of it that stands in every page, for hosts that send no headers of a site's own, such as GitHub Pages: no script
 * but the site's. It has few bytes, since each counts in a briefing; while someone writes, it is not there.
 */
export const POLICY_IN_PAGE = "script-src 'self';object-src 'none';base-uri 'none'"
