import { Cache } from '../cache/cache.ts'
import { calendar } from '../exports/calendar.ts'
import { type Agenda, agenda, formatAgendaItem } from '../library/due/agenda.ts'
import { readContent } from '../library/read/read-content.ts'
import { formatDate } from '../library/schema/date.ts'
import { UsageError } from '../settings/settings.ts'
import { asTyped, command, print } from './options/command.ts'

/** Lists what comes due. It reads drafts, too, and writes to the terminal alone. */
await command('due', ({ format, days, out }, settings) => {
  const { folder, displayFolder, cwd, now, cacheDir } = settings
  const check = asTyped('check', settings)
  const content = readContent(folder, new Cache(cacheDir))
  const site = content.site?.data
  if (!site) throw new UsageError(`\`${displayFolder}/site.yaml\` cannot be read, so nothing can be said. To see why: ${check}`)
  const left = content.unfinished.length
  if (left > 0) console.error(`${left} ${left === 1 ? 'file has' : 'files have'} errors and could not be asked. To see them: ${check}`)
  const items = agenda(content, now, days)
  const text = { ics: calendar(items, site, now), json: JSON.stringify(items, null, 2), text: listOf(items, days, displayFolder) }
  print(text[format], out, cwd)
})

function listOf(items: readonly Agenda[], days: number, folder: string): string {
  if (items.length === 0) return `Nothing comes due, goes live or ends in the next ${days} days, and nothing is late.`
  const lines = items.map((item) => {
    const { on, late, title, file } = item
    return `${formatDate(on)}${late ? ' (late)' : ''}: ${title}\n  ${formatAgendaItem(item)}. ${folder}/${file}`
  })
  return lines.join('\n')
}
