import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
import { CODE } from '../cache/version.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { hasMarker, pathOfFolder, readMarker } from '../hosting/marker.ts'
import { LEDGER } from '../library/permalinks/ledger.ts'
import { type EntryStatus, entryStatuses } from '../library/read/entry-status.ts'
import { headOf } from '../library/read/front-of.ts'
import { day, formatDate } from '../library/schema/date.ts'
import { withNotice } from '../library/withdrawal/write-notice.ts'
import { dayOf } from '../model/day.ts'
import { formerPaths, pagePathOf } from '../model/entry-path.ts'
import { fieldsOf } from '../model/fields.ts'
import { inspect } from '../safeguards/inspect.ts'
import { languageGuide } from '../safeguards/language.ts'
import { bodyPassage } from '../safeguards/passage.ts'
import { PACKAGE } from '../settings/environment.ts'
import { displayPath, UsageError } from '../settings/settings.ts'
import { command } from './options/command.ts'
import { distFolder } from './publish/dist.ts'
import { lastGoodFolder, lastGoodIn } from './publish/last-good.ts'
import { shows } from './publish/site-before.ts'
import { writeInPlace } from './write-in-place.ts'

/** What is said of why it went, where nobody says it: it tells nothing. */
const REASON = 'It is no longer published.'

/** What has a copy of it, wherever the site is. @param files those of the content that still lead to it. */
const elsewhere = (files: readonly string[], docs: string) => `It is out of the site that was built. What may still have it:
${
  files.length > 0
    ? `- ${files.length === 1 ? 'one of your own files, which still tells' : `${files.length} of your own files, which still tell`} of it: ${files.join(', ')}
`
    : ''
}- your content, where it is kept elsewhere: commit and push the change, or another machine builds it again
- your server: put the site there now; empty the cache of your host or CDN
- search engines: ask each to remove the address, and its cached copy
- web archives, such as web.archive.org: ask them to take it out
- copies that people have: e-mail, paper, slides, teaching platforms
- the history of your content folder, its backups, and what your workflows keep
What to do about each: ${docs}, “What else to clear”.`

/** Takes something out of the site in one step, whatever else is wrong. */
await command('withdraw', ({ operand: entry, reason, was, 'last-good': given }, settings) => {
  const { folder, displayFolder, now, cwd } = settings
  const statuses = entryStatuses(folder, now)
  const dist = distFolder(process.env, folder)
  const lastGood = lastGoodIn(lastGoodFolder(given, settings, dist))
  const before = lastGood ? entryStatuses(lastGood.content, lastGood.at) : new Map<string, EntryStatus>()
  const typed = pathOf(entry, [...new Set([...statuses.keys(), ...before.keys()])], folder, cwd)
  const path = statuses.has(typed) ? typed : nowCalled(typed, statuses)
  const file = join(folder, path)
  const status = statuses.get(path)
  const names = [path, ...formerPaths(path, status?.aliases ?? [])]
  if (status?.status === 'draft' && !names.some((one) => before.get(one)?.isSeen || shows(dist, one) || isRecorded(folder, one))) {
    const why = 'it is a draft, and nothing says that it was ever published'
    throw new UsageError(
      `Readers see nothing of \`${path}\`: ${why}. Leave it a draft. If it did go out, write \`status: published\` first.`,
    )
  }
  const written = fieldsOf(status?.status === 'withdrawn' ? status.fields['withdrawn'] : undefined)
  const since = day.safeParse(written['on']).data
  const words = shownReason(reason)
  if (status?.status === 'withdrawn' && reason === undefined && was === undefined) {
    console.log(
      `${displayFolder}/${path} is withdrawn already${since ? `, since ${formatDate(since)}` : ''}. Its notice stays as it is; to change it, give \`--reason\`. The site is built again without it.`,
    )
  } else {
    const on = since ?? dayOf(now)
    const notice = { on, reason: words ?? textOf(written['reason']) ?? REASON, was: (was ?? textOf(written['was']))?.replace(/\s+/g, ' ') }
    writeInPlace(file, withNotice(existsSync(file) ? readFileSync(file) : undefined, notice))
    if (reason !== undefined && words === undefined)
      console.error('Your reason is not shown: it holds what may not be published. To give another, run this again with other words.')
    console.log(`Withdrawn on ${formatDate(on)}: ${displayFolder}/${path}. Readers find there: “${notice.reason}”`)
  }
  const marker = hasMarker(dist) ? readMarker(dist) : undefined
  // The new site lies as the last one does.
  const at = marker?.inside ? ['--at', pathOfFolder(marker)] : []
  const args = ['--withdrawing', ...at, ...(given ? ['--last-good', resolve(cwd, given)] : [])]
  const { status: ended } = spawnSync(process.execPath, [join(CODE, 'cli', `build${extname(import.meta.filename)}`), ...args], {
    stdio: 'inherit',
  })
  if (ended === 0)
    console.log(`\n${elsewhere(telling(folder, names, [...statuses.keys()]), displayPath(join(PACKAGE, 'docs/publishing.md'), cwd))}`)
  else console.error(NOT_BUILT(path))
  process.exitCode = ended ?? 1
})

/** The words of a reason in one line, unless the safeguards would stop them: a notice has to go out. */
function shownReason(reason: string | undefined): string | undefined {
  const words = reason?.replace(/\s+/g, ' ')
  if (words === undefined) return undefined
  const { concerns } = inspect([bodyPassage(words)], languageGuide({}))
  return concerns.some(({ severity }) => severity === 'error') ? undefined : words
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The entries that lead to one of these, or name it in a field. */
function telling(folder: string, named: readonly string[], entries: readonly string[]): string[] {
  const ids = named.map((path) => path.replace(/^.*\/|\.md$/g, '')).join('|')
  const address = new RegExp(`(?<![\\w-])(?:${ids})(?:\\.md|/)`)
  const value = new RegExp(`^[^\\n]*[-,:[][ \\t]*["']?(?:${ids})["']?[ \\t]*(?:[,\\]}#\\r]|$)`, 'm')
  return entries.filter((path) => {
    const text = headOf(join(folder, path)) ?? ''
    return !named.includes(path) && (address.test(text) || value.test(text.split(/^---[ \t]*$/m)[1] ?? ''))
  })
}

/** The entry that had a file's name once, if any has; else that file. */
function nowCalled(path: string, statuses: ReadonlyMap<string, EntryStatus>): string {
  return [...statuses].find(([now, { aliases }]) => formerPaths(now, aliases).includes(path))?.[0] ?? path
}

/** Whether the ledger promises the address of an entry. */
function isRecorded(folder: string, path: string): boolean {
  const ledger = join(folder, LEDGER)
  return existsSync(ledger) && new RegExp(`^/${pagePathOf(path)}/(?: |$)`, 'm').test(readFileSync(ledger, 'utf8'))
}

function NOT_BUILT(path: string): string {
  return `It is written down as withdrawn, but the site could not be built, so readers still see it. Mend what is said above, and run this again. If that takes long, delete the folder \`${pagePathOf(path)}/\` of the site on your server, and all others that are named after it.`
}

/** Whether a vocabulary has an entry of this id. */
function hasKey(file: string, id: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').split(/\r?\n/).includes(`${id}:`)
}

/** The file of what is named: by its id, its path, or either with a slip in it, which is told. */
function pathOf(entry: string, known: readonly string[], folder: string, cwd: string): string {
  const typed = resolve(cwd, entry)
  const names = [entry, relative(folder, typed)].map((name) => name.replaceAll('\\', '/').replace(/^\/|\/$|\.md$/g, ''))
  const whole = known.filter((path) => names.includes(path.replace(/\.md$/, '')))
  const found = whole.length > 0 ? whole : known.filter((path) => names.includes(path.replace(/^.*\/|\.md$/g, '')))
  const [path] = found
  if (path && found.length === 1) return path
  const listed = (paths: readonly string[]) => paths.map((one) => `\`${one.replace(/\.md$/, '')}\``).join(' or ')
  if (path) throw new UsageError(`\`${entry}\` may be ${listed(found)}. Write which one.`)
  const ids = known.flatMap((one) => [one.replace(/\.md$/, ''), one.replace(/^.*\/|\.md$/g, '')])
  const vocabulary = ['partnerships', 'agencies', 'glossary'].find((name) =>
    hasKey(join(folder, `${name}.yaml`), entry.replace(/^.*\//, '')),
  )
  if (vocabulary)
    throw new UsageError(
      `\`${entry}\` stands in \`${vocabulary}.yaml\`, and what stands there cannot be withdrawn: take it out of that file, and build.`,
    )
  const near = nearest(entry.replace(/\.md$/, ''), ids)
  throw new UsageError(
    `There is no entry \`${entry}\`.${near ? ` Did you mean ${listed(known.filter((one) => one.replace(/\.md$/, '').endsWith(near)))}?` : ''}`,
  )
}
