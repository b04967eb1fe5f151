import { spawnSync } from 'node:child_process'

/** How many files in a folder Git knows to be changed or new, and not committed; nothing where there is no Git. */
export function uncommitted(folder: string): number | undefined {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--untracked-files=all', '--', '.'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
  })
  return status === 0 ? stdout.split('\n').filter(Boolean).length : undefined
}
