import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { addDiagnostic, downgrade, START } from '../../diagnostics/diagnostic.ts'
import { type BriefingId, isOwnAnchor } from '../../model/id.ts'
import { isOwnAddress } from '../../model/reserved-address.ts'
import type { Publishable } from '../../safeguards/published.ts'
import { IS_WITHDRAWN, onlyWarns } from '../../safeguards/unpublished-severity.ts'
import { checkBriefing, checkLength, checkSources, ownAnchor } from '../briefings/check.ts'
import { checkReport } from '../briefings/check-report.ts'
import type { BriefingEntry, Content, Entry, PageEntry, SessionEntry, ThemeEntry } from '../content.ts'
import type { ReadDocument } from '../documents/read.ts'
import { checkLedgerSite } from '../permalinks/check-site.ts'
import { FOLDERS } from '../permalinks/form.ts'
import { checkSession } from '../sessions/check.ts'
import { lowContrast } from '../site/colour.ts'
import type { SiteData } from '../site/schema.ts'
import { checkTerms } from '../themes/check-terms.ts'
import { checkWithdrawn } from '../withdrawal/check.ts'
import { attachedDocuments, checkLinks } from './link.ts'
import { checkBroader, checkReferences, checkThemeReferences } from './reference.ts'
import { checkSafeguards } from './safeguards.ts'
import { checkSignOff } from './sign-off.ts'

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
  const isMended = ({ file }: { file: VFile }) => content.mended.some(({ kind, id }) => file.path === `${FOLDERS[kind]}/${id}.md`)
  checkLedgerSite(content)
  for (const [kind, entries] of Object.entries({ briefings, themes, pages, sessions })) {
    for (const entry of entries.values()) {
      if (!isMended(entry)) checkWithdrawn(entry, now)
      checkSignOff(entry, site?.data.policies['sign-off'][kind as 'briefings'] ?? [], content, now)
    }
  }
  for (const entry of briefings.values()) {
    unlessWithdrawn(entry, () => {
      checkBriefing(entry, content, now)
      if (site) {
        checkLength(entry)
        checkSources(entry, site.data)
        checkReport(entry, site.data, now)
      }
    })
    checkItsLinks(entry)
    if (isShown(entry)) checkReferences(entry, content, now)
  }
  for (const entry of themes.values()) {
    checkItsLinks(entry)
    if (!isShown(entry)) continue
    checkBroader(entry, content)
    checkThemeReferences(entry, content, now)
    for (const id of entry.compiled.anchors) {
      const briefing = briefings.get(id as BriefingId)
      if (!briefing || briefing.data.status === 'draft') continue
      const reason = `A heading here would have the id \`${id}\`, under which the page shows what that briefing says. Reword the heading.`
      addDiagnostic(entry.file, 'id-duplicate', START, reason)
    }
  }
  for (const entry of pages.values()) {
    if (isOwnAddress('page', entry.id)) {
      addDiagnostic(entry.file, 'id-duplicate', START, `The site has its own page at \`/${entry.id}/\`. Give this file another name.`)
    }
    checkItsLinks(entry)
  }
  for (const entry of sessions.values()) {
    unlessWithdrawn(entry, () => checkSession(entry, now))
    checkItsLinks(entry)
  }
  for (const { file, links } of content.unfinished) checkLinks({ file }, links, content, attached, now)
  for (const { id, file, positionOf } of glossary.values()) {
    if (isOwnAnchor(id)) addDiagnostic(file, 'id-duplicate', positionOf([], true), `${ownAnchor(id)} Give this entry another id.`)
  }
  checkTerms(content)
  checkSafeguards(content, documents, now)
}

/** Of what was withdrawn only its notice and its name can stop anything. */
function unlessWithdrawn({ file, data }: Entry<unknown, Publishable>, check: () => void): void {
  const from = file.messages.length
  check()
  if (data.status === 'withdrawn') downgrade(file, onlyWarns(IS_WITHDRAWN), { from, stays: isOfItsName })
}

/** The address at which its notice would stand is the site's own. */
const isOfItsName = ({ ruleId, line, column }: VFileMessage): boolean => ruleId === 'id-duplicate' && line === 1 && column === 1

function checkColours(site: Entry<'site', SiteData>): void {
  for (const name of ['light', 'dark'] as const) {
    for (const { field, reason } of lowContrast(site.data.colours[name])) {
      addDiagnostic(site.file, 'colour-contrast', site.positionOf(['colours', name, field]), reason)
    }
  }
}
