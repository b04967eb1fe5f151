import { report } from '../diagnostics/report.ts'
import { loadLibrary } from '../library/load.ts'
import { compileAhead } from '../library/read/parallel-compile.ts'
import { asTyped, asTypedIn, command, print } from './options/command.ts'

await command('check', async ({ format, out }, settings) => {
  const { folder, folderInWords, cwd, now, keepIn } = settings
  const record = asTyped('publish:ledger', settings)
  await compileAhead(folder, keepIn)
  const { files, library, unrecorded, took } = loadLibrary({ folder, now, keepIn })
  const words = report(files, folderInWords, format, process.stdout.isTTY && out === undefined)
  if (words || out !== undefined) print(format === 'json' ? words : asTypedIn(words, settings), out, cwd)
  if (format === 'text' && library) {
    const seconds = (took.read + took.check + took.link) / 1000
    console.log(
      `Checked ${files.length} files in ${seconds.toFixed(2)} s: ${library.reviews.length} reviews, ${library.topics.length} topics, ` +
        `${library.themes.length} themes, ${library.recommendations.length} recommendations. No errors.`,
    )
  }
  if (format === 'text' && library && unrecorded === undefined) {
    console.log(`There is no \`addresses.txt\`, so nobody notices when an address is lost. Once the site is up: ${record}`)
  }
  if (format === 'text' && library && unrecorded) {
    const what = unrecorded === 1 ? 'one address or anchor' : `${unrecorded} addresses and anchors`
    console.log(`The ledger lacks ${what}. Once published: ${record}`)
  }
  process.exitCode = library ? 0 : 1
})
