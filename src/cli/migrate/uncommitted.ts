import { spawnSync } from 'node:child_process'
import { count } from '../../diagnostics/count.ts'

/** Warns of what Git has not committed in a folder, before anything is changed in it; says nothing where all is, or there is no Git. */
export function warnOfUncommitted(folder: string): void {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--untracked-files=all', '--', '.'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
  })
  const files = status === 0 ? stdout.split('\n').filter(Boolean).length : 0
  if (files > 0)
    console.log(
      `Git has ${count(files, 'file')} here that ${files === 1 ? 'is' : 'are'} not committed. Commit first, so that you can go back to what there is now.\n`,
    )
}
