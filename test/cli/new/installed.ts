import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { ROOT } from '../../../src/settings/environment.ts'

/**
 * Makes a folder `node_modules` as npm would for a site: Sevenfold as it is packed, and what it says that it needs, as this checkout has it.
 * That npm installs the same is seen where the documents are followed.
 */
export function packedModules(folder: string): void {
  const own = join(folder, 'sevenfold')
  mkdirSync(join(folder, '.bin'), { recursive: true })
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/dev/package.ts'), join(own, 'lib')], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr + stdout)
  for (const path of ['hosts', 'public', 'starter', 'docs', 'package.json']) cpSync(join(ROOT, path), join(own, path), { recursive: true })
  for (const path of packagesNeeded()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', path), join(folder, path))
  }
  symlinkSync('../astro/bin/astro.mjs', join(folder, '.bin/astro'))
  symlinkSync('../sevenfold/lib/cli/sevenfold.js', join(folder, '.bin/sevenfold'))
}

/** The packages that npm installs for a site beside Sevenfold, by their paths: what only a checkout needs is none of them. */
function packagesNeeded(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean }> }
  return Object.entries(packages).flatMap(([path, { dev }]) => {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? []
    return name !== undefined && !dev && existsSync(join(ROOT, path)) ? [name] : []
  })
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
