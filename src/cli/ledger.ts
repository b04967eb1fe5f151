import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { formatReport } from '../diagnostics/report.ts'
import { loadLibrary } from '../library/load.ts'
import { LEDGER, readLedger } from '../library/permalinks/ledger.ts'
import { record } from '../library/permalinks/record.ts'
import { compileInParallel } from '../library/read/parallel-compile.ts'
import { command } from './options/command.ts'
import { writeInPlace } from './write-in-place.ts'

await command('ledger', async (_, { folder, displayFolder, now, cacheDir }) => {
  await compileInParallel(folder, cacheDir)
  const { files, library } = loadLibrary({ folder, now, cacheDir })
  if (!library) {
    console.error(formatReport(files, displayFolder, 'text', process.stderr.isTTY))
    console.error('Nothing was recorded: content that has errors is not published.')
    process.exitCode = 1
    return
  }
  const path = join(folder, LEDGER)
  const before = existsSync(path) ? readLedger(new VFile(), readFileSync(path, 'utf8')) : undefined
  const { text, addresses, added } = record(library, before)
  writeInPlace(path, text)
  console.log(`Wrote ${join(displayFolder, LEDGER)}: ${addresses} addresses, ${added} of them new.`)
})
