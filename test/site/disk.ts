import { spawnSync } from 'node:child_process'

/** Runs a program where nobody else sees what is mounted; for who is not root, as a root of their own. */
const APART = process.getuid?.() === 0 ? (['unshare', '--mount'] as const) : (['unshare', '--mount', '--map-root-user'] as const)

const canMount = ([unshare, ...args]: typeof APART): boolean =>
  spawnSync(unshare, [...args, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' }).status === 0

/**
 * A place for a command in which a folder is a small disk of its own, empty at first. Where the machine lets nobody mount one
 * (a container without the right to), no file may grow beyond a small size in its stead: writing fails there just as well.
 *
 * @param size kilobytes.
 * @param before a command of the shell that runs first, once the disk is there; `after` one that runs last.
 */
export function smallDisk(folder: string, size: number, { before = ':', after = ':' } = {}): [string, ...string[]] {
  const run = `${before} && { "$@"; status=$?; ${after}; exit $status; }`
  const mounted = `mount -t tmpfs -o size=${Math.ceil(size)}k tmpfs '${folder}' && ${run}`
  // Blocks of 512 bytes. A process that goes beyond would be ended by a signal that it is told to ignore.
  const limited = `trap '' XFSZ; ulimit -f ${Math.ceil(size / 10)}; ${run}`
  return canMount(APART) ? [...APART, 'sh', '-c', mounted, 'sh'] : ['sh', '-c', limited, 'sh']
}
