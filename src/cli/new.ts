import { lstatSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { displayPath, UsageError } from '../settings/settings.ts'
import { answers } from './new/questions.ts'
import { siteFiles } from './new/site-files.ts'
import { command } from './options/command.ts'
import { writeSchemas } from './schemas/write-schemas.ts'

/** Writes the files of a new site into a new folder. What no option says is asked for, where there is somebody to ask. */
await command('new', async ({ operand, name, area, address, host }, { cwd, cacheDir }) => {
  const folder = resolve(cwd, operand)
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`\`${operand}\` is no folder. Name a new one.`)
  if (found && readdirSync(folder).length > 0)
    throw new UsageError(`There is something in \`${operand}\` already. Name a new folder, or empty this one.`)
  const { stdin, stdout } = process
  const start = await answers({ name, area, address, host }, stdin.isTTY && stdout.isTTY ? { input: stdin, output: stdout } : undefined)
  const files = siteFiles({ folder: basename(folder), ...start })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  writeSchemas(join(folder, 'content'), cacheDir)
  const there = displayPath(folder, cwd)
  console.log(
    `Wrote “${start.name}” into ${there}/. Its \`README.md\` says how to go on.
Keep its repository private: whoever can read it can read your drafts, the originals of your documents and the sign-offs. Only \`dist/\` is for everybody.`,
  )
})
