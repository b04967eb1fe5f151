import type { VFile } from 'vfile'
import { type Format, formatReport, isForHost } from '../diagnostics/report.ts'
import { pathInRepository } from '../settings/repository.ts'
import type { Settings } from '../settings/settings.ts'

/** What is wrong with files, as it is asked for: a person knows them by the folder that was typed, a host by that of its repository. */
export function problemsIn(files: readonly VFile[], { folder, displayFolder }: Settings, format: Format, colour: boolean): string {
  const shown = isForHost(format) ? (pathInRepository(folder) ?? displayFolder) : displayFolder
  return formatReport(files, shown, format, colour)
}
