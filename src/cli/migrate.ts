import { ROOT } from '../settings/environment.ts'
import { changesFiles, diffOf, explain, migrationOf, writeMigration } from './migrate/migration.ts'
import { warnOfUncommitted } from './migrate/uncommitted.ts'
import { asTypedIn, command } from './options/command.ts'

/** Says what of a site is of an older form, and shows it in today's; `--write` changes the files. */
await command('migrate', ({ write }, settings) => {
  const { folder, cwd } = settings
  const migration = migrationOf(folder, ROOT)
  const isToChange = changesFiles(migration)
  const explained = explain(migration, cwd)
  const say = (...lines: readonly string[]) => console.log(asTypedIn(lines.join('\n'), settings))
  if (isToChange) {
    warnOfUncommitted(migration.scripts ? ROOT : folder)
    // A command in it is of the content, and stays as it is written.
    console.log(diffOf(migration, cwd))
  }
  if (explained.length > 0) say(...explained, '')
  if (!isToChange) return say('All that can be changed by itself is of today’s form.')
  if (!write) return say('Nothing was changed. To make these changes: npm run migrate -- --write')
  writeMigration(migration)
  say('These changes were made. To see that all is well: npm run check')
})
