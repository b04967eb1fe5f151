import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { Cache } from '../cache/cache.ts'
import type { AnyEntry } from '../library/content.ts'
import { entriesOf } from '../library/kinds.ts'
import { readContent } from '../library/read/read-content.ts'
import { withSignOff } from '../library/read/sign-off.ts'
import { formatDate } from '../library/schema/date.ts'
import { dayOf } from '../model/day.ts'
import { FOLDERS_IN_WORDS, folderOf, kindOfFile } from '../model/kinds.ts'
import { digestOf } from '../safeguards/signed.ts'
import { UsageError } from '../settings/settings.ts'
import { command } from './options/command.ts'
import { writeInPlace } from './write-in-place.ts'

/** Writes into an entry that somebody signed it off as it is now, and keeps what they signed. */
await command('sign-off', ({ file, role }, settings) => {
  const { folder, displayFolder, cwd, now, cacheDir } = settings
  const content = readContent(folder, new Cache(cacheDir))
  const path = [file, relative(folder, resolve(cwd, file))].find((one) => content.files.some((known) => known.path === one)) ?? file
  const kind = kindOfFile(path)
  if (!kind) throw new UsageError(`\`${file}\` is no file in ${FOLDERS_IN_WORDS} of \`${displayFolder}\`.`)
  const entry = [...entriesOf(content, kind).values()].find((one: AnyEntry) => one.file.path === path)
  if (!entry) throw new UsageError(`There is no \`${path}\` that is free of errors. To see what is wrong: npm run check`)
  const roles = content.site?.data.policies['sign-off'][folderOf(kind)] ?? []
  if (roles.length > 0 && !roles.includes(role))
    throw new UsageError(`\`site.yaml\` names no role \`${role}\` for ${folderOf(kind)}. Known: ${roles.join(', ')}.`)
  const signed = entry.signed()
  const of = digestOf(signed)
  const on = dayOf(now)
  const kept = join('sign-offs', `${entry.id}-${of.slice('sha256-'.length, 19)}.txt`)
  mkdirSync(join(folder, 'sign-offs'), { recursive: true })
  writeInPlace(join(folder, kept), signed)
  const others = (entry.data.signOff ?? []).filter((one) => one.role !== role)
  writeInPlace(join(folder, path), withSignOff(readFileSync(join(folder, path), 'utf8'), [...others, { role, on, of }]))
  console.log(`Signed off by ${role} on ${formatDate(on)}: ${displayFolder}/${path}\nWhat was signed is kept: ${displayFolder}/${kept}`)
})
