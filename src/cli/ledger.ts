import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { loadLibrary } from '../library/load.ts'
import { LEDGER, readLedger } from '../library/permalinks/ledger.ts'
import { record } from '../library/permalinks/record.ts'
import { compileAhead } from '../library/read/parallel-compile.ts'
import { command } from './options/command.ts'
import { writeInPlace } from './write-in-place.ts'

await command('publish:ledger', async (_, { folder, folderInWords, now, keepIn }) => {
  await compileAhead(folder, keepIn)
  const { files, library } = loadLibrary({ folder, now, keepIn })
  if (!library) {
    console.error(report(files, folderInWords, 'text', process.stderr.isTTY))
    console.error('Nothing was recorded: content that has errors is not published.')
    process.exitCode = 1
    return
  }
  const path = join(folder, LEDGER)
  const before = existsSync(path) ? readLedger(new VFile(), readFileSync(path, 'utf8')) : undefined
  const { text, addresses, added } = record(library, before)
  writeInPlace(path, text)
  console.log(`Wrote ${join(folderInWords, LEDGER)}: ${addresses} addresses, ${added} of them new.`)
})
