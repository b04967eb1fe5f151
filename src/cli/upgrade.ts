import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { count } from '../diagnostics/count.ts'
import { PACKAGE, ROOT, STARTER } from '../settings/environment.ts'
import { displayPath, type Settings } from '../settings/settings.ts'
import { explain, migrationOf } from './migrate/migration.ts'
import { warnOfUncommitted } from './migrate/uncommitted.ts'
import { asTypedIn, command } from './options/command.ts'
import { writeSchemas } from './schemas/write-schemas.ts'
import { changesSince } from './upgrade/changes.ts'
import { installFrom } from './upgrade/install.ts'
import { notedVersion, noteVersion, ownVersion, VERSION_NOTE } from './upgrade/version-note.ts'
import { differences } from './vocabulary/difference.ts'
import { vocabularyEntries } from './vocabulary/vocabulary-entries.ts'

/** Says what changed since the version that a site had before, and what that asks of it. Nothing of its content is changed. */
await command('upgrade', ({ from }, settings) => {
  const { folder, cwd } = settings
  if (from !== undefined) {
    warnOfUncommitted(folder)
    process.exitCode = installFrom(from, settings)
    return
  }
  const [version, before] = [ownVersion(), notedVersion(folder)]
  const changes = changesSince(readFileSync(join(PACKAGE, 'CHANGELOG.md'), 'utf8'), before)
  const toMigrate = explain(migrationOf(folder, ROOT), cwd)
  const hasSchemas = existsSync(join(folder, '.schemas'))
  if (hasSchemas) writeSchemas(folder, settings.cacheDir)
  noteVersion(folder, version)
  const lines = [
    `This is Sevenfold ${version}. The site was last told of ${before}.`,
    ...(changes.length === 0 ? ['Nothing changed since.'] : []),
    ...changes.flatMap(({ version, text }) => [
      '',
      version === 'Next' ? 'Changed since, and in no version yet:' : `Changed in ${version}:`,
      '',
      text,
    ]),
    '',
    ...(toMigrate.length === 0
      ? ['Your content is of today’s form.']
      : ['Of an older form in your site:', '', ...toMigrate, '', 'To see each change before it is made: npm run migrate']),
    ...vocabularyNews(folder),
    '',
    ...(hasSchemas ? ['What editors know of the fields is written anew, in `.schemas/`.'] : []),
    `\`${displayPath(join(folder, VERSION_NOTE), cwd)}\` says which version you were told of: commit it. Nothing else of your content was changed, and nothing was published.`,
    'To see that all is well: npm run check',
  ]
  console.log(asTypedIn(lines.join('\n'), settings))
})

/** What the vocabulary that comes along has beside that of a site, in a sentence. */
function vocabularyNews(folder: Settings['folder']): string[] {
  const found = differencesOf(folder)
  if (found.length === 0) return []
  const added = found.filter(({ isNew }) => isNew).length
  const parts = [
    ...(added > 0 ? [`${count(added, 'entry', 'entries')} that yours has not`] : []),
    ...(found.length > added ? [`${count(found.length - added, 'entry', 'entries')} that say more`] : []),
  ]
  return ['', `The vocabulary that Sevenfold brings along has ${parts.join(', and ')}. To see them: npm run vocabulary -- --diff`]
}

function differencesOf(folder: string): ReturnType<typeof differences> {
  try {
    return differences(vocabularyEntries(join(STARTER, 'content')), vocabularyEntries(folder))
  } catch {
    // What cannot be read is told of by `check`.
    return []
  }
}
