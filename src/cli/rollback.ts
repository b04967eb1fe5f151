import { existsSync } from 'node:fs'
import { readMarker } from '../hosting/marker.ts'
import { entryStatuses } from '../library/read/entry-status.ts'
import { displayPath } from '../settings/settings.ts'
import { asTypedIn, command } from './options/command.ts'
import { distFolder } from './publish/dist.ts'
import { beforeFolder, forgottenFor, wouldShowAgain } from './publish/site-before.ts'
import { recover, swap } from './publish/swap.ts'

/** Puts the site before back, unless that would show again what is not to be read any more. */
await command('rollback', (_, settings) => {
  const { folder, now, cwd } = settings
  const dist = distFolder(process.env, folder)
  const before = beforeFolder(dist)
  recover(dist)
  readMarker(dist)
  const refuse = (why: string) => {
    console.error(`${why} The site stays as it is.`)
    process.exitCode = 1
  }
  if (!existsSync(before)) {
    const gone = forgottenFor(before)
    const reason =
      gone.length > 0
        ? `The site before showed what was withdrawn since, so it is not kept: ${gone.join(', ')}. Put the content right instead, and build.`
        : 'There is no site before to go back to: one is kept from the second build on.'
    return refuse(reason)
  }
  readMarker(before)
  const again = wouldShowAgain(before, dist, entryStatuses(folder, now))
  if (again.length > 0)
    return refuse(
      `The site before would show again what is withdrawn, a draft, deleted or replaced by now: ${again.join(', ')}. Put the content right instead, and build.`,
    )
  swap(before, dist, before)
  console.log(
    `The site before is back in ${displayPath(dist, cwd)}/, with its texts as they were: what was corrected since is not. ` +
      asTypedIn('To undo this: npm run rollback. The next build takes its place.', settings),
  )
})
