import { START } from '../../diagnostics/diagnostic.ts'
import { pagePathOf } from '../../model/entry-path.ts'
import { goesOut } from '../check/draft.ts'
import { documentsOf } from '../documents/attached.ts'
import type { Library } from '../library.ts'
import { type Loaded, type LoadOptions, loadLibrary, reachesReaders } from '../load.ts'
import type { Ledger } from '../permalinks/ledger.ts'
import type { EntryStatus } from '../read/entry-status.ts'
import type { Mending } from './mending.ts'

/** A Library of content that has errors: of what is faulty nothing is in it, but a notice that it is being mended. */
export interface MendedLibrary {
  library: Library
  loaded: Loaded
  mending: Mending
}

/**
 * Loads content as if nothing in it were wrong: whatever has an error is left out. Only what `site.yaml` says cannot be.
 *
 * @param statuses what each entry says of its life.
 * @param given what is left out from the first.
 */
export function loadMending(
  options: LoadOptions,
  statuses: ReadonlyMap<string, EntryStatus>,
  given: Mending = new Map(),
): MendedLibrary | undefined {
  const mending = new Map(given)
  let ledger: Ledger | undefined
  /** A notice would tell that there is something, so that of what nobody may have seen there is none. */
  const isHidden = (path: string) => {
    const { status = 'unknown', isEmbargoed = false } = statuses.get(path) ?? {}
    return isEmbargoed || (isUnclear(status) && !isRecorded(path, ledger))
  }
  for (;;) {
    const loaded = loadLibrary({ ...options, mending })
    const { library } = loaded
    if (library) return { library, loaded, mending }
    ledger = loaded.content.ledger
    const before = mending.size + [...mending.values()].filter((how) => how === 'empty').length
    for (const { path, messages } of loaded.files) {
      const errors = messages.filter(({ fatal }) => fatal)
      if (errors.length === 0 || !reachesReaders(path) || path === 'site.yaml') continue
      const [folder, name = ''] = path.split('/')
      if (folder === 'documents' || folder === 'pictures') {
        for (const { file, fields, pictures = [] } of loaded.content.inspected)
          if ((folder === 'pictures' ? pictures : documentsOf(fields)).includes(name) && goesOut(fields))
            mending.set(file.path, isHidden(file.path) ? 'out' : 'notice')
      } else if (path.endsWith('.yaml')) mending.set(path, mending.has(path) || path === 'language.yaml' ? 'empty' : 'parts')
      else if (!mending.has(path)) {
        const hasNoPlace = errors.some(({ ruleId, line }) => ruleId === 'id-duplicate' && line === START.line)
        mending.set(path, isHidden(path) || hasNoPlace ? 'out' : 'notice')
      }
    }
    if (mending.size + [...mending.values()].filter((how) => how === 'empty').length === before) return undefined
  }
}

/** Whether it cannot be read what an entry says of its life. */
const isUnclear = (status: EntryStatus['status']): boolean => status === 'unknown' || status === 'doubtful'

/** Whether the ledger has the address of an entry. */
const isRecorded = (path: string, ledger: Ledger | undefined): boolean =>
  ledger?.lines.some((line) => line.path === `/${pagePathOf(path)}/`) ?? false
