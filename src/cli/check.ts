import { count } from '../diagnostics/count.ts'
import { loadLibrary } from '../library/load.ts'
import { compileInParallel } from '../library/read/parallel-compile.ts'
import { formatOlder } from './migrate/older.ts'
import { asTyped, asTypedIn, command, print } from './options/command.ts'
import { problemsIn } from './problems.ts'

await command('check', async ({ format, out }, settings) => {
  const { folder, cwd, now, cacheDir } = settings
  const record = asTyped('ledger', settings)
  await compileInParallel(folder, cacheDir)
  const { files, library, unrecorded, timings } = loadLibrary({ folder, now, cacheDir })
  const words = problemsIn(files, settings, format, process.stdout.isTTY && out === undefined)
  if (words || out !== undefined) print(format === 'json' || format === 'gitlab' ? words : asTypedIn(words, settings), out, cwd)
  if (format === 'text' && library) {
    const seconds = (timings.read + timings.check + timings.link) / 1000
    console.log(
      `Checked ${count(files.length, 'file')} in ${seconds.toFixed(2)} s: ${count(library.reviews.length, 'review')}, ${count(library.topics.length, 'topic')}, ` +
        `${count(library.themes.length, 'theme')}, ${count(library.recommendations.length, 'recommendation')}. No errors.`,
    )
  }
  const older = format === 'text' && library && formatOlder(files)
  if (older) console.log(asTypedIn(older, settings))
  const isBegun = library && (library.briefings.length > 0 || library.sessions.length > 0 || library.guides.length > 0)
  if (format === 'text' && isBegun && unrecorded === undefined) {
    console.log(`There is no \`addresses.txt\`, so nobody notices when an address is lost. Once the site is up: ${record}`)
  }
  if (format === 'text' && library && unrecorded) {
    const what = unrecorded === 1 ? 'one address or anchor' : `${unrecorded} addresses and anchors`
    console.log(`The ledger lacks ${what}. Once published: ${record}`)
  }
  process.exitCode = library ? 0 : 1
})
