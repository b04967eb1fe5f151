import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../src/cli/preview/free-port.ts'
import type { Served } from '../../src/cli/preview/serve.ts'
import { ROOT } from './build.ts'
import { program } from './debian.ts'

/** The settings that docs/hosting.md gives for a server, with the folder of a site in them. */
function settingsFor(server: 'nginx' | 'apache', dist: string): string {
  const text = readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8')
  const block = new RegExp(`\`\`\`${server}\n([^]*?)\`\`\``).exec(text)?.[1]
  if (!block) throw new Error(`docs/hosting.md has no settings for ${server}.`)
  return block.replaceAll('/srv/sevenfold/dist', dist).replace(/^ *(ssl_|SSL).*\n/gm, '')
}

const isRoot = process.getuid?.() === 0

/** What stands around those settings on a machine of its own, and how the server is started. */
const SERVERS = {
  nginx: {
    program: () => program('nginx', ['nginx-light']),
    settings: (dist: string, folder: string, port: number) => `pid ${folder}/pid;
error_log ${folder}/log;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  ${settingsFor('nginx', dist).replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)}
}
`,
    check: (file: string) => ['-t', '-q', '-c', file],
    run: (file: string) => ['-c', file, '-g', 'daemon off;'],
  },
  apache: {
    program: () => program('apache2', ['apache2-bin', 'media-types']),
    settings: (dist: string, folder: string, port: number) => `${isRoot ? 'User www-data\nGroup www-data\n' : ''}ServerName 127.0.0.1
ServerRoot ${folder}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
Listen 127.0.0.1:${port}
ErrorLog ${folder}/log
${['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite']
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
${settingsFor('apache', dist).replace('*:443', `127.0.0.1:${port}`)}
`,
    check: (file: string) => ['-t', '-f', file],
    run: (file: string) => ['-f', file, '-DFOREGROUND'],
  },
} as const

export type Server = keyof typeof SERVERS

/**
 * Serves a built site to this machine alone, on a free port, with a server as a partnership would run it: under the settings
 * of docs/hosting.md, and those that the build wrote.
 *
 * @throws {Error} with what the server said, where it does not take them.
 */
export async function serveWith(server: Server, dist: string): Promise<Served> {
  const { program, settings, check, run } = SERVERS[server]
  const path = program()
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-server-'))
  // Whoever the server works as has to read the site.
  chmodSync(folder, 0o755)
  const site = join(folder, 'dist')
  cpSync(dist, site, { recursive: true })
  const port = await freePort()
  const file = join(folder, 'settings.conf')
  writeFileSync(file, settings(site, folder, port))
  await finished(path, check(file))
  const running = spawn(path, run(file), { stdio: 'ignore' })
  const ended = once(running, 'exit')
  const died = ended.then(() => Promise.reject(new Error(`${server} ended by itself:\n${readFileSync(join(folder, 'log'), 'utf8')}`)))
  await Promise.race([answering(port), died])
  died.catch(() => undefined)
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      running.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function finished(path: string, args: readonly string[]): Promise<void> {
  const checking = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [checking.stdout, checking.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [status] = (await once(checking, 'close')) as [number | null]
  if (status !== 0) throw new Error(`${path} does not take its settings:\n${said}`)
}

/** Waits until somebody listens at a port. */
async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = connect(port, '127.0.0.1')
    const there = await new Promise((known) => socket.once('connect', () => known(true)).once('error', () => known(false)))
    socket.destroy()
    if (there) return
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`Nothing listens at port ${port}.`)
}
