import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import { compileProse, NO_PROSE } from '../../markdown/compile.ts'
import type { BriefingId } from '../../model/id.ts'
import { currentAddressesOf, KINDS } from '../../model/kinds.ts'
import { checkBroader, checkThemeReferences } from '../check/reference.ts'
import type { Content } from '../content.ts'
import type { EntryOf, KindInLibrary } from '../kinds.ts'
import { themeSchema } from './schema.ts'

export const themeKind: KindInLibrary<'theme'> = {
  schema: themeSchema,
  compile: ({ body, file }, { context }) => compileProse(body, file.path, context),
  empty: () => ({ data: { term: '', other: [], former: [], asked: [], definition: '', related: [] }, compiled: NO_PROSE }),
  titleOf: ({ term }) => term,
  checkReferences(entry, content, now) {
    checkBroader(entry, content)
    checkThemeReferences(entry, content, now)
    checkHeadings(entry, content)
  },
  *promised(library) {
    const { urls, themes, recurrences } = library
    const lessons = new Set(recurrences.map(({ theme }) => theme))
    for (const theme of themes) {
      const lesson = urls.lesson(theme.id)
      for (const address of currentAddressesOf('theme', theme.id, library))
        if (address !== lesson || lessons.has(theme)) yield [address, []]
      yield [theme.address, [...KINDS.theme.anchors, ...theme.anchors]]
    }
  },
}

/** A heading has no id under which the page shows what a briefing says. */
function checkHeadings({ file, compiled }: EntryOf<'theme'>, { briefings }: Content): void {
  for (const id of compiled.anchors) {
    const briefing = briefings.get(id as BriefingId)
    if (!briefing || briefing.data.status === 'draft') continue
    const reason = `A heading here would have the id \`${id}\`, under which the page shows what that briefing says. Reword the heading.`
    addDiagnostic(file, 'id-duplicate', START, reason)
  }
}
