import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import { basePath } from '../../model/urls.ts'
import { EXAMPLE_ADDRESS } from '../../settings/example.ts'
import type { Content } from '../content.ts'

/** The ledger of a content folder is that of its own site, and came with nobody else's content. */
export function checkLedgerSite(content: Content): void {
  const { ledger, site } = content
  if (!ledger || !site || ledger.sites.length === 0) return
  const [named = { address: '', place: START }] = ledger.sites
  const own = positionOf(site.data.address)
  const isOwn = ledger.sites.some(({ address }) => positionOf(address) === own)
  if (isOfExample(content)) {
    const reason =
      'This is the ledger of the example that Sevenfold brings along: its addresses are not yours to keep. Delete this file. Once your site is up, `npm run ledger` writes your own.'
    addDiagnostic(ledger.file, 'ledger-example', named.place, reason)
  } else if (!isOwn) {
    const reason = `This is the ledger of \`${named.address}\`, and this site is at \`${site.data.address}\`. If the site has moved, record it once it is up: npm run ledger. If the file came with the content of another site, delete it.`
    addDiagnostic(ledger.file, 'ledger-site', named.place, reason)
  }
}

/**
 * Whether the ledger is the example's, and the content is not: the site stands elsewhere, or the file was left when the
 * briefings were taken out.
 */
export function isOfExample({ ledger, site, known, briefings }: Pick<Content, 'ledger' | 'site' | 'known' | 'briefings'>): boolean {
  const example = positionOf(EXAMPLE_ADDRESS)
  if (!ledger || ledger.sites.length === 0 || ledger.sites.some(({ address }) => positionOf(address) !== example)) return false
  if (site && positionOf(site.data.address) !== example) return true
  const recorded = ledger.lines.flatMap(({ path }) => /^\/briefings\/([^/]+)\/$/.exec(path)?.[1] ?? [])
  const there = new Set<string>(known.briefing)
  for (const { data } of briefings.values()) for (const alias of data.aliases ?? []) if (typeof alias === 'string') there.add(alias)
  return recorded.filter((id) => there.has(id)).length < recorded.length / 2
}

/** The host and the path of a site: it is the same one after it has gone from `http` to `https`. */
function positionOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host + basePath(address) : address
}
