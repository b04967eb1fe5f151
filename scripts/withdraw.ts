import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { dateInWords } from '../src/library/date.ts'
import { formerPaths, placeOfEntry } from '../src/library/entry-path.ts'
import { fieldsOf } from '../src/library/fields.ts'
import { LEDGER } from '../src/library/ledger/ledger.ts'
import { type EntryStatus, entryStatuses } from '../src/library/reading/entry-status.ts'
import { withNotice } from '../src/library/reading/withdraw.ts'
import { Misuse } from '../src/library/settings.ts'
import { nearest } from '../src/problem/nearest.ts'
import { dayOf } from '../src/safeguards/day.ts'
import { shows } from './before.ts'
import { command } from './command.ts'
import { distFolder } from './dist.ts'
import { lastGoodFolder, lastGoodIn } from './last-good.ts'
import { writeInPlace } from './write-in-place.ts'

/** What is said of why it went, where nobody says it: it tells nothing. */
const REASON = 'It is no longer published.'

/** What has a copy of it, wherever the site is. */
const ELSEWHERE = `It is out of the site that was built. What may still have it:
- your content, where it is kept elsewhere: commit and push the change, or another machine builds it again
- your server: put the site there now; empty the cache of your host or CDN
- search engines: ask each to remove the address, and its cached copy
- web archives, such as web.archive.org: ask them to take it out
- copies that people have: e-mail, paper, slides, teaching platforms
- the history of your content folder, its backups, and what your workflows keep
What to do about each: docs/publishing.md, “When it is urgent”.`

/** Takes something out of the site in one step, whatever else is wrong. */
await command('withdraw', ({ operand: entry, reason = REASON, was, 'last-good': given }, settings) => {
  const { folder, folderInWords, now, cwd } = settings
  const statuses = entryStatuses(folder, now)
  const dist = distFolder(process.env, folder)
  const lastGood = lastGoodIn(lastGoodFolder(given, settings, dist))
  const before = lastGood ? entryStatuses(lastGood.content, lastGood.at) : new Map<string, EntryStatus>()
  const typed = pathOf(entry, [...new Set([...statuses.keys(), ...before.keys()])], folder, cwd)
  const path = statuses.has(typed) ? typed : nowCalled(typed, statuses)
  const file = join(folder, path)
  const on = dayOf(now)
  const status = statuses.get(path)
  if (status?.status === 'draft' && !before.get(path)?.isSeen && !shows(dist, path) && !isRecorded(folder, path)) {
    const why = 'it is a draft, and nothing says that it was ever published'
    throw new Misuse(`Readers see nothing of \`${path}\`: ${why}. Leave it a draft. If it did go out, write \`status: published\` first.`)
  }
  if (status?.status === 'withdrawn') {
    const { on } = fieldsOf(status.fields['withdrawn'])
    console.log(
      `${folderInWords}/${path} is withdrawn already${on === undefined ? '' : `, since ${String(on)}`}. The site is built again without it.`,
    )
  } else {
    writeInPlace(
      file,
      withNotice(existsSync(file) ? readFileSync(file) : undefined, {
        on,
        reason: reason.replace(/\s+/g, ' '),
        was: was?.replace(/\s+/g, ' '),
      }),
    )
    console.log(`Withdrawn on ${dateInWords(on)}: ${folderInWords}/${path}. Readers find there: “${reason}”`)
  }
  const args = ['--withdrawing', ...(given ? ['--last-good', resolve(cwd, given)] : [])]
  const { status: ended } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts'), ...args], { stdio: 'inherit' })
  if (ended === 0) console.log(`\n${ELSEWHERE}`)
  else console.error(NOT_BUILT(path))
  process.exitCode = ended ?? 1
})

/** The entry that had a file's name once, if any has; else that file. */
const nowCalled = (path: string, statuses: ReadonlyMap<string, EntryStatus>): string =>
  [...statuses].find(([now, { aliases }]) => formerPaths(now, aliases).includes(path))?.[0] ?? path

/** Whether the ledger promises the address of an entry. */
function isRecorded(folder: string, path: string): boolean {
  const ledger = join(folder, LEDGER)
  return existsSync(ledger) && new RegExp(`^/${placeOfEntry(path)}/(?: |$)`, 'm').test(readFileSync(ledger, 'utf8'))
}

function NOT_BUILT(path: string): string {
  return `It is written down as withdrawn, but the site could not be built, so readers still see it. Mend what is said above, and run this again. If that takes long, delete the folder \`${placeOfEntry(path)}/\` of the site on your server, and all others that are named after it.`
}

/** The file of what is named: by its id, its path, or either with a slip in it, which is told. */
function pathOf(entry: string, known: readonly string[], folder: string, cwd: string): string {
  const typed = resolve(cwd, entry)
  const names = [entry, relative(folder, typed)].map((name) => name.replaceAll('\\', '/').replace(/^\/|\/$|\.md$/g, ''))
  const whole = known.filter((path) => names.includes(path.replace(/\.md$/, '')))
  const found = whole.length > 0 ? whole : known.filter((path) => names.includes(path.replace(/^.*\/|\.md$/g, '')))
  const [path] = found
  if (path && found.length === 1) return path
  const inWords = (paths: readonly string[]) => paths.map((one) => `\`${one.replace(/\.md$/, '')}\``).join(' or ')
  if (path) throw new Misuse(`\`${entry}\` may be ${inWords(found)}. Write which one.`)
  const ids = known.flatMap((one) => [one.replace(/\.md$/, ''), one.replace(/^.*\/|\.md$/g, '')])
  const near = nearest(entry.replace(/\.md$/, ''), ids)
  throw new Misuse(
    `There is no entry \`${entry}\`.${near ? ` Did you mean ${inWords(known.filter((one) => one.replace(/\.md$/, '').endsWith(near)))}?` : ''}`,
  )
}
