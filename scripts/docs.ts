import { join, resolve } from 'node:path'
import { devCommand } from './dev/commands.ts'
import { makeDocs } from './docs/make.ts'

const FOLDER = 'docs-dist'

await devCommand('docs', async () => {
  await makeDocs(join(resolve(import.meta.dirname, '..'), FOLDER))
  console.log(`The docs are in ${FOLDER}/. Open ${FOLDER}/index.html; their search needs a server.`)
})
