import { qrCode } from '../exports/files/qr-code.ts'
import { REFERENCE_FILES } from '../exports/reference-files.ts'
import type { Library } from '../library/library.ts'
import type { Address } from '../model/id.ts'
import { CITATION_FORMATS } from '../model/urls.ts'
import { citationOf, citationOfRecommendation } from '../views/citation.ts'
import { oembed } from '../views/embed.ts'
import { fileOfRedirect, isCopied, redirectPage, redirectsOf, wallsOf } from './redirect.ts'
import { redirectRules } from './redirect-rules.ts'

/**
 * The small files that stand beside the pages, with their addresses: what leads on from the short addresses, and what a program asks
 * that is to show a briefing in a frame; of entries that promised them, QR codes, and citations for reference managers; the logo. A large site
 * has many thousands; they are written as they are, without all that a page goes through.
 */
export function* staticFiles(library: Library): Generator<[address: Address, content: string | Uint8Array]> {
  const { urls, legacy, site, briefings, reviews, sessions, themes } = library
  const redirects = redirectsOf(library)
  for (const redirect of [...redirects, ...wallsOf(library)])
    if (!isCopied(redirect)) yield [fileOfRedirect(redirect), redirectPage(redirect, library)]
  yield* redirectRules(redirects, urls)
  for (const { path, content } of library.frame.logo?.files ?? []) yield [urls.file(path), Buffer.from(content, 'base64')]
  for (const { short } of [...briefings, ...themes, ...sessions])
    if (legacy.has(urls.qrCode(short))) yield [urls.qrCode(short), qrCode(new URL(short, site.address).href)]
  for (const briefing of briefings) yield [urls.oembed(briefing.id), JSON.stringify(oembed(briefing, library))]
  for (const format of CITATION_FORMATS) {
    const write = REFERENCE_FILES[format]
    for (const briefing of briefings) {
      const file = urls.citation(briefing.address, format)
      if (legacy.has(file)) yield [file, write([citationOf(briefing, library)])]
    }
    for (const { register, recommendations } of reviews) {
      const file = urls.citation(register, format)
      if (legacy.has(file) && recommendations.length > 0)
        yield [file, write(recommendations.map((one) => citationOfRecommendation(one, library)))]
    }
  }
}
