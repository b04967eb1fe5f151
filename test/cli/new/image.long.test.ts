import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, globSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../../src/cli/preview/free-port.ts'
import { program } from '../../site/debian.ts'
import { expectSite, filesIn, hostSite, SECRET } from './host-site.ts'

const { at, begin, script } = hostSite()

describe('the image of a site whose address has a path', () => {
  const base = '/briefs/'
  const inside = base.slice(1)
  /** Whom nginx works as, and no program of this machine does. */
  const NOBODY = 65_534
  let image = ''
  let origin = ''
  let close = async () => {}
  let before: string[] = []

  /** Does what the steps of the recipe do, with a folder for the files of each stage. */
  function made(): { image: string; user: string; entry: string[] } {
    const stages: { name: string; folder: string; cwd: string }[] = []
    let [user, entry] = ['root', [] as string[]]
    const ignored = readFileSync(join(at.site, '.dockerignore'), 'utf8').trim().split('\n')
    const lines = readFileSync(join(at.site, 'Dockerfile'), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
    for (const line of lines) {
      const [step = '', ...words] = line.split(' ')
      const rest = line.slice(step.length + 1)
      const stage = stages.at(-1)
      const within = (where: string) => join(stage?.folder ?? '', resolve(stage?.cwd ?? '/', where))
      if (step === 'FROM') {
        expect(words[0]).toMatch(/^(node:24-slim|nginx:stable-alpine)$/)
        stages.push({ name: words[2] ?? '', folder: mkdtempSync(join(at.folder, 'image-')), cwd: '/' })
      } else if (step === 'WORKDIR' && stage) stage.cwd = rest
      else if (step === 'COPY') {
        const from = stages.find(({ name }) => words[0] === `--from=${name}`)
        const [to = '', ...sources] = words.filter((word) => !word.startsWith('--')).reverse()
        const where = from ? (sources[0] ?? '') : ''
        if (from) cpSync(join(from.folder, where), within(to), { recursive: true })
        else if (sources.join() === '.')
          for (const name of readdirSync(at.site).filter((one) => !ignored.includes(one)))
            cpSync(join(at.site, name), join(within(to), name), { recursive: true })
        else
          for (const name of sources.flatMap((one) => globSync(one, { cwd: at.site })))
            cpSync(join(at.site, name), to.endsWith('/') ? join(within(to), name) : within(to), { recursive: true })
      } else if (step === 'RUN') {
        const { status, said } = script(rest, {}, within('.'))
        expect(status, said).toBe(0)
        expect(said).not.toContain(SECRET)
      } else if (step === 'USER') user = rest
      else if (step === 'ENTRYPOINT') entry = JSON.parse(rest) as string[]
      else expect(step).toBe('EXPOSE')
    }
    return { image: stages.at(-1)?.folder ?? '', user, entry }
  }

  beforeAll(async () => {
    begin('server', `https://learning.anyshire.example${base}`)
    const recipe = made()
    image = recipe.image
    expect(recipe.user).toBe('nginx')
    const writable = mkdtempSync(join(at.folder, 'tmp-'))
    const port = await freePort()
    const conf = join(image, 'etc/nginx/nginx.conf')
    // The paths of an image, in the folder that stands for it.
    const settings = readFileSync(conf, 'utf8').replaceAll('/tmp/', `${writable}/`).replaceAll('/srv/site', join(image, 'srv/site'))
    expect(settings).toContain('listen 8080;')
    writeFileSync(conf, settings.replace('listen 8080;', `listen 127.0.0.1:${port};`))
    const [name = '', ...args] = recipe.entry
    expect(name).toBe('nginx')
    // Nothing but `/tmp` can be written to, by whom it works as.
    chmodSync(at.folder, 0o755)
    chmodSync(image, 0o755)
    chmodSync(writable, 0o777)
    for (const one of readdirSync(image, { recursive: true, withFileTypes: true }))
      chmodSync(join(one.parentPath, one.name), one.isDirectory() ? 0o555 : 0o444)
    before = filesIn(image)
    const isRoot = process.getuid?.() === 0
    const running = spawn(program('nginx', ['nginx-light']), ['-c', conf, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    })
    let said = ''
    running.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    const ended = once(running, 'exit')
    origin = `http://127.0.0.1:${port}`
    close = async () => {
      running.kill('SIGTERM')
      await ended
    }
    const answers = async (tries: number): Promise<void> => {
      if (running.exitCode !== null) throw new Error(said)
      const there = await fetch(origin).then(
        () => true,
        () => false,
      )
      if (there || tries === 0) return
      await new Promise((later) => setTimeout(later, 50))
      await answers(tries - 1)
    }
    await answers(200)
  }, 300_000)
  afterAll(async () => {
    await close()
    for (const one of readdirSync(image, { recursive: true, withFileTypes: true }))
      if (one.isDirectory()) chmodSync(join(one.parentPath, one.name), 0o755)
  })

  const ask = (where: string) => fetch(origin + where, { redirect: 'manual' })

  test('holds the site and its settings, and nothing else', () => {
    expect(new Set(filesIn(image).map((one) => one.replace(/^srv\/site\/.*/, 'srv/site')))).toEqual(
      new Set(['etc/nginx/nginx.conf', 'srv/site']),
    )
    expectSite(join(image, 'srv/site'), inside)
  })

  test.each([
    ['', 200],
    ['briefings/men/', 200],
    ['nothing/', 404],
    ['.well-known/nothing', 404],
  ])('%s is sent with what is promised', async (where, status) => {
    const response = await ask(base + where)
    expect(response.status).toBe(status)
    const header = (name: string) => response.headers.get(name)
    expect(header('content-type')).toBe('text/html; charset=utf-8')
    expect(header('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(header('x-frame-options')).toBe('DENY')
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('referrer-policy')).toBe('same-origin')
    expect(header('strict-transport-security')).toBe('max-age=31536000')
    expect(header('cache-control')).toBe('no-cache')
    expect(header('server')).toBe('nginx')
    if (status === 404) expect(await response.text()).toContain('<main')
  })

  test('what never changes is kept, and what is made for frames is let into them', async () => {
    const home = await (await ask(base)).text()
    const styles = new RegExp(`${base}_astro/[^"]+\\.css`).exec(home)?.[0] ?? expect.fail('no styles')
    expect((await ask(styles)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const framed = await ask(`${base}embed/briefings/men/`)
    expect([framed.status, framed.headers.get('x-frame-options')]).toEqual([200, null])
  })

  test.each([
    ['b/men/', 'briefings/men/'],
    ['briefings/men', 'briefings/men/'],
    ['briefings/men/%23learning', 'briefings/men/#learning'],
  ])('leads on from %s to %s', async (from, to) => {
    const response = await ask(base + from)
    expect([response.status, response.headers.get('location')]).toEqual([301, base + to])
  })

  test('nothing is written but in the one place for it', () => {
    expect(filesIn(image)).toEqual(before)
  })
})
