import type { SiteData } from '../library/site/schema.ts'

/** Days after which a site that nobody built again no longer says whom to write to. The standard asks for less than a year. */
const DAYS = 360

/**
 * Whom to tell of a weakness of the site. Source: RFC 9116.
 *
 * @param address where the file stands.
 * @param now the moment of the build.
 */
export function securityTxt(
  { contact }: { contact: string },
  { language }: Pick<SiteData, 'language'>,
  address: string,
  now: Date,
): string {
  const expires = new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000)
  expires.setUTCHours(0, 0, 0, 0)
  return `Contact: ${contact}
Expires: ${expires.toISOString().replace('.000', '')}
Preferred-Languages: ${language.slice(0, 2)}
Canonical: ${address}
`
}
