#!/usr/bin/env node
import module from 'node:module'
import { join } from 'node:path'
import { nearest } from '../diagnostics/nearest.ts'
import { ROOT } from '../settings/environment.ts'
import { COMMANDS, type Name } from './options/commands.ts'
import { tooOld } from './options/node-version.ts'

/** Each verb, by the module that runs it: it reads what was typed after the verb. */
const VERBS: Readonly<Record<Name, () => Promise<unknown>>> = {
  check: () => import('./check.ts'),
  build: () => import('./build.ts'),
  dev: () => import('./dev.ts'),
  preview: () => import('./preview.ts'),
  handouts: () => import('./handouts.ts'),
  new: () => import('./new.ts'),
  due: () => import('./due.ts'),
  'sign-off': () => import('./sign-off.ts'),
  withdraw: () => import('./withdraw.ts'),
  rollback: () => import('./rollback.ts'),
  ledger: () => import('./ledger.ts'),
  schemas: () => import('./schemas.ts'),
  vocabulary: () => import('./vocabulary.ts'),
  migrate: () => import('./migrate.ts'),
  upgrade: () => import('./upgrade.ts'),
}

// What Node made of the code is kept, by the processes that a command starts, too: it begins in two thirds of the time. A Node that is
// too old cannot.
process.env['NODE_COMPILE_CACHE'] ??= join(ROOT, '.sevenfold/code')
module.enableCompileCache?.(process.env['NODE_COMPILE_CACHE'])

const [verb = ''] = process.argv.splice(2, 1)
const old = tooOld(process.versions.node)
if (old) {
  console.error(old)
  process.exitCode = 2
} else if (Object.hasOwn(VERBS, verb)) await VERBS[verb as Name]()
else if (/^(?:|--help|-h|help)$/.test(verb)) console.log(help())
else {
  const near = nearest(verb, Object.keys(VERBS))
  console.error(`There is no command \`${verb}\`.${near ? ` Did you mean \`${near}\`?` : ''}\n\n${help()}`)
  process.exitCode = 2
}

function help(): string {
  const rows = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)
  return ['sevenfold COMMAND [options]', '', ...rows, '', 'To see all that can be said to one: sevenfold COMMAND --help'].join('\n')
}
