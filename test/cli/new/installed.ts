import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { ROOT } from '../../../src/settings/environment.ts'

/** Makes a folder `node_modules` as npm would for a site: Sevenfold as it is packed, and what it needs, as this checkout has it. */
export function packedModules(folder: string): void {
  const own = join(folder, 'sevenfold')
  mkdirSync(join(folder, '.bin'), { recursive: true })
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/dev/package.ts'), join(own, 'lib')], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr + stdout)
  for (const path of ['hosts', 'public', 'starter', 'docs', 'package.json']) cpSync(join(ROOT, path), join(own, path), { recursive: true })
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.') && name !== 'node') symlinkSync(join(ROOT, 'node_modules', name), join(folder, name))
  symlinkSync('../sevenfold/lib/cli/sevenfold.js', join(folder, '.bin/sevenfold'))
}

/**
 * Puts programs before those of this machine: `npm ci` and `npm install` put packed modules in their place without a network, and `gh`
 * says what GitHub would.
 *
 * @returns `PATH` with them.
 */
export function programsOf(folder: string, modules: string): string {
  mkdirSync(folder, { recursive: true })
  const npm = spawnSync('which', ['npm'], { encoding: 'utf8' }).stdout.trim()
  const scripts = {
    npm: `case "$1" in ci|install) [ -e package-lock.json ] && ln -sfn '${modules}' node_modules ;; *) exec '${npm}' "$@" ;; esac`,
    gh: `[ "$*" = "api repos/$GITHUB_REPOSITORY --jq .visibility" ] && [ -n "$GH_TOKEN" ] && echo "$GH_SAYS"`,
  }
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return [folder, dirname(process.execPath), process.env['PATH']].join(delimiter)
}
