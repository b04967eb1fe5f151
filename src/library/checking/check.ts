import { problem, START } from '../../problem/problem.ts'
import type { Publishable } from '../../safeguards/published.ts'
import { lowContrast } from '../colour.ts'
import type { BriefingEntry, Content, Entry, PageEntry, SessionEntry, ThemeEntry } from '../content.ts'
import { type BriefingId, isOwnAnchor } from '../id.ts'
import type { ReadDocument } from '../reading/documents.ts'
import type { SiteData } from '../schema/site.ts'
import { checkBriefing, checkLength, checkSources, ownAnchor } from './briefing.ts'
import { checkLedgerSite } from './ledger-site.ts'
import { attachedDocuments, checkLinks } from './link.ts'
import { checkBroader, checkReferences, checkThemeReferences } from './reference.ts'
import { checkReport } from './report.ts'
import { checkSafeguards } from './safeguards.ts'
import { checkSession } from './session.ts'
import { checkSignOff } from './sign-off.ts'
import { checkTerms } from './term-claim.ts'
import { checkWithdrawn } from './withdrawn.ts'

/** Addresses that the site itself uses, so that no page may have them. */
const OWN_ADDRESSES = [
  'briefings',
  'themes',
  'for',
  'recommendations',
  'partnerships',
  'learning',
  'pictures',
  'previews',
  'embed',
  'search-index',
  'questions',
  'sessions',
  'slides',
  'search',
  'action-plan',
  'glossary',
  'offline',
  'documents',
  'index',
  'b',
  's',
  't',
]

/** Holds the entries of a content folder against each other. Problems go on the files. */
export function checkContent(content: Content, documents: ReadonlyMap<string, ReadDocument>, now: Date): void {
  const { site, briefings, themes, pages, sessions, glossary } = content
  const attached = attachedDocuments(content, now)
  // Of what was withdrawn no link and no document is seen any more: none that is gone holds it up.
  const isShown = ({ data }: { data: Publishable }) => data.status !== 'withdrawn'
  const checkItsLinks = (entry: BriefingEntry | ThemeEntry | PageEntry | SessionEntry) => {
    if (isShown(entry)) checkLinks(entry, entry.compiled.links, content, attached, now)
  }
  if (site) checkColours(site)
  checkLedgerSite(content)
  for (const [kind, entries] of Object.entries({ briefings, themes, pages, sessions })) {
    for (const entry of entries.values()) {
      checkWithdrawn(entry, now)
      checkSignOff(entry, site?.data.policies['sign-off'][kind as 'briefings'] ?? [], content, now)
    }
  }
  for (const entry of briefings.values()) {
    checkBriefing(entry, content, now)
    if (site) {
      checkLength(entry)
      checkSources(entry, site.data)
      checkReport(entry, site.data, now)
    }
    checkItsLinks(entry)
    if (isShown(entry)) checkReferences(entry, content, now)
  }
  for (const entry of themes.values()) {
    checkItsLinks(entry)
    checkBroader(entry, content)
    checkThemeReferences(entry, content, now)
    for (const id of entry.compiled.anchors) {
      if (!briefings.has(id as BriefingId)) continue
      const reason = `A heading here would have the id \`${id}\`, under which the page shows what that briefing says. Reword the heading.`
      problem(entry.file, 'id-duplicate', START, reason)
    }
  }
  for (const entry of pages.values()) {
    if (OWN_ADDRESSES.includes(entry.id)) {
      problem(entry.file, 'id-duplicate', START, `The site has its own page at \`/${entry.id}/\`. Give this file another name.`)
    }
    checkItsLinks(entry)
  }
  for (const entry of sessions.values()) {
    checkSession(entry, now)
    checkItsLinks(entry)
  }
  for (const { file, links } of content.unfinished) checkLinks({ file }, links, content, attached, now)
  for (const { id, file, placeOf } of glossary.values()) {
    if (isOwnAnchor(id)) problem(file, 'id-duplicate', placeOf([], true), `${ownAnchor(id)} Give this entry another id.`)
  }
  checkTerms(content)
  checkSafeguards(content, documents, now)
}

function checkColours(site: Entry<'site', SiteData>): void {
  for (const name of ['light', 'dark'] as const) {
    for (const { field, reason } of lowContrast(site.data.colours[name])) {
      problem(site.file, 'colour-contrast', site.placeOf(['colours', name, field]), reason)
    }
  }
}
