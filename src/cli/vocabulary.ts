import { join } from 'node:path'
import { count } from '../diagnostics/count.ts'
import { forTerminal } from '../diagnostics/for-terminal.ts'
import { STARTER } from '../settings/environment.ts'
import { displayPath } from '../settings/settings.ts'
import { command, print } from './options/command.ts'
import { differences } from './vocabulary/difference.ts'
import { vocabularyEntries } from './vocabulary/vocabulary-entries.ts'

/** Says what the vocabulary that Sevenfold brings along has beside that of a site. Nothing is changed. */
await command('vocabulary', ({ diff, out }, { folder, cwd }) => {
  const place = join(STARTER, 'content')
  const all = vocabularyEntries(place)
  const found = differences(all, vocabularyEntries(folder))
  const added = found.filter(({ isNew }) => isNew)
  const ofAll = `Sevenfold brings along ${count(all.length, 'entry', 'entries')}. Not in yours: ${added.length}. Otherwise in yours: ${found.length - added.length}.`
  if (!diff) return print(`${ofAll} To see what: --diff`, out, cwd)
  const text = found.flatMap(({ entry, isNew, lines }) => [
    `${entry.path}${isNew ? ' (new)' : ''}`,
    ...lines.map((line) => `  ${line}`),
    '',
  ])
  const take = found.length > 0 ? ` Nothing was changed: copy what you want to have from ${displayPath(place, cwd)}/.` : ''
  print(forTerminal([...text, `${ofAll}${take}`].join('\n')), out, cwd)
})
