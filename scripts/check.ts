import { parseArgs } from 'node:util'
import { compileAhead } from '../src/library/reading/compile-ahead.ts'
import { loadLibrary } from '../src/library/load.ts'
import { FORMATS, type Format, report } from '../src/library/problem/report.ts'
import { settings } from '../src/library/settings.ts'

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } })
const format = values.format as Format
if (!FORMATS.includes(format)) {
  console.error(`There is no format \`${format}\`. Known: ${FORMATS.join(', ')}.`)
  process.exit(2)
}
const { folder, folderInWords, now, keepIn } = settings(process.env, () => new Date())
await compileAhead(folder, keepIn)
const { files, library, took } = loadLibrary({ folder, now, keepIn })
const words = report(files, folderInWords, format, process.stdout.isTTY)
if (words) console.log(words)
if (format === 'text' && library) {
  const seconds = (took.read + took.check + took.link) / 1000
  console.log(
    `Checked ${files.length} files in ${seconds.toFixed(2)} s: ${library.reviews.length} reviews, ${library.topics.length} topics, ` +
      `${library.themes.length} themes, ${library.recommendations.length} recommendations. No errors.`,
  )
}
process.exitCode = library ? 0 : 1
