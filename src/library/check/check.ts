import type { VFileMessage } from 'vfile-message'
import { addDiagnostic, downgrade, START } from '../../diagnostics/diagnostic.ts'
import { isOwnAnchor } from '../../model/id.ts'
import { fileOf, folderOf, isReserved, type Kind, pageOf } from '../../model/kinds.ts'
import { urlsOf } from '../../model/urls.ts'
import type { Publishable } from '../../safeguards/published.ts'
import { IS_WITHDRAWN, onlyWarns } from '../../safeguards/unpublished-severity.ts'
import { ownAnchor } from '../briefings/check.ts'
import type { Content, Entry } from '../content.ts'
import type { Attached } from '../documents/read.ts'
import { entriesOf, forEachKind, kindInLibrary } from '../kinds.ts'
import { checkLedgerSite } from '../permalinks/check-site.ts'
import { checkProfiles } from '../site/check-profiles.ts'
import { lowContrast } from '../site/colour.ts'
import { checkFrame } from '../site/frame.ts'
import type { SiteData } from '../site/schema.ts'
import { checkTerms } from '../themes/check-terms.ts'
import { checkWithdrawn } from '../withdrawal/check.ts'
import { attachedDocuments, checkLinks } from './link.ts'
import { checkDescriptions, checkPictures } from './picture.ts'
import { checkResources } from './reference.ts'
import { checkSafeguards } from './safeguards.ts'
import { checkSignOff } from './sign-off.ts'

/** Holds the entries of a content folder against each other. Problems go on the files. */
export function checkContent(content: Content, files: Attached, now: Date): void {
  const { site, glossary } = content
  const attached = attachedDocuments(content, now)
  if (site) {
    checkColours(site)
    checkProfiles(site)
    checkFrame(site, content, now)
  }
  const mended = new Set(content.mended.map(({ kind, id }) => fileOf(kind, id)))
  checkLedgerSite(content)
  forEachKind((kind) => {
    const { check, checkReferences } = kindInLibrary(kind)
    for (const entry of entriesOf(content, kind).values()) {
      if (!mended.has(entry.file.path)) checkWithdrawn(entry, now)
      checkSignOff(entry, site?.data.policies['sign-off'][folderOf(kind)] ?? [], content, now)
      checkAddress(kind, entry)
      unlessWithdrawn(entry, () => check?.(entry, content, now))
      // Of what was withdrawn no link and no document is seen any more: none that is gone holds it up.
      if (entry.data.status === 'withdrawn') continue
      checkLinks(entry, entry.compiled.links, content, attached, now)
      checkPictures(entry, entry.compiled.pictures, content)
      checkDescriptions(entry)
      checkResources(entry, content)
      checkReferences?.(entry, content, now)
    }
  })
  for (const { file, links, pictures = [] } of content.unfinished) {
    checkLinks({ file }, links, content, attached, now)
    checkPictures({ file }, pictures, content)
  }
  for (const { id, file, positionOf } of glossary.values()) {
    if (isOwnAnchor(id)) addDiagnostic(file, 'id-duplicate', positionOf([], true), `${ownAnchor(id)} Give this entry another id.`)
  }
  checkTerms(content)
  checkSafeguards(content, files, now)
}

/** The site has no page of its own where an entry's would stand. */
function checkAddress(kind: Kind, { id, file }: Pick<Entry<string, unknown>, 'id' | 'file'>): void {
  if (!isReserved(kind, id)) return
  const reason = `The site has its own page at \`${pageOf(kind, id, urlsOf('/'))}\`. Give this file another name.`
  addDiagnostic(file, 'id-duplicate', START, reason)
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
