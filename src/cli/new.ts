import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { displayPath, UsageError } from '../settings/settings.ts'
import { siteFiles } from './new/site-files.ts'
import { command } from './options/command.ts'

/** Writes the files of a new site into a new folder. */
await command('new', ({ operand, name, area = 'Anyshire', address }, { cwd }) => {
  const folder = resolve(cwd, operand)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`There is something in \`${operand}\` already. Name a new folder, or empty this one.`)
  const id = area
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (!/[a-z]/.test(id))
    throw new UsageError(`\`${area}\` has no letters to make a name of. Write the area in letters, such as \`Anyshire\`.`)
  const files = siteFiles({
    folder: basename(folder),
    id,
    area,
    name: name ?? `Learning in ${area}`,
    address: address ?? `https://learning.${id}.example`,
  })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const there = displayPath(folder, cwd)
  console.log(
    `Wrote ${Object.keys(files).length} files into ${there}/. Install Sevenfold there (\`README.md\` says how), and type: npm run check`,
  )
})
