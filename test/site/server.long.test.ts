import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import type { Served } from '../../src/cli/preview/serve.ts'
import { someOf } from '../sample.ts'
import { blank, create, kinds, visit } from './page.ts'
import { type Server, serveWith } from './server.ts'

/** A program may first have to be brought to the machine. */
const STARTING = 300_000

const servers = ['nginx', 'apache'] as const
const sites = {} as Record<Server, Served>
beforeAll(async () => {
  for (const server of servers) sites[server] = await serveWith(server, inject('dist'))
}, STARTING)
afterAll(async () => {
  for (const site of Object.values(sites)) await site.close()
})

interface Reader {
  page: Page
  said: string[]
  asked: Set<string>
}

/** A window on the site as nginx serves it, and everything that its browser tells of. */
const reader = async (origin = sites.nginx.origin): Promise<Reader> => heard(await blank({ baseURL: origin, serviceWorkers: 'allow' }))

async function heard(page: Page): Promise<Reader> {
  const said: string[] = []
  const asked = new Set<string>()
  const context = page.context()
  await context.exposeFunction('tell', (words: string) => said.push(words))
  await context.addInitScript(() => {
    const { tell } = window as unknown as { tell: (words: string) => void }
    document.addEventListener('securitypolicyviolation', (event) => tell(`${event.violatedDirective}: ${event.blockedURI}`))
  })
  context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => said.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => asked.add(new URL(request.url()).host))
  return { page, said, asked }
}

const POLICY =
  /^default-src 'none'; script-src 'self'; style-src 'self'( 'sha256-[\w+/]{43}='){2}; img-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'$/

describe.each(servers)('%s', (server) => {
  const ask = (path: string) => fetch(sites[server].origin + path, { redirect: 'manual' })
  const asset = async () => /\/_astro\/[^"]+\.css/.exec(await (await ask('/')).text())?.[0] as string

  test.each([
    { path: '/', status: 200, type: 'text/html; charset=utf-8' },
    { path: '/briefings/child-t/', status: 200, type: 'text/html; charset=utf-8' },
    { path: '/nothing/', status: 404, type: 'text/html; charset=utf-8' },
    { path: '/embed/briefings/nothing/', status: 404, type: 'text/html; charset=utf-8' },
    { path: '/_astro/nothing.js', status: 404, type: 'text/html; charset=utf-8' },
    { path: '/sw.js', status: 200, type: /^(application|text)\/javascript; charset=utf-8$/ },
    { path: '/mark.svg', status: 200, type: /^image\/svg\+xml/ },
    { path: '/b/child-t/qr.svg', status: 200, type: /^image\/svg\+xml/ },
    { path: '/embed/briefings/child-t/oembed.json', framed: true, status: 200, type: /^application\/json/ },
    { path: '/recommendations.csv', status: 200 },
    { path: '/embed/briefings/child-t/', framed: true, status: 200, type: 'text/html; charset=utf-8' },
    { path: 'a stylesheet', asset: true, status: 200, type: 'text/css; charset=utf-8' },
  ])('sends $path with what is promised', async ({ path, status, type, framed = false, asset: isAsset = false }) => {
    const response = await ask(isAsset ? await asset() : path)
    const header = (name: string) => response.headers.get(name)
    expect(response.status).toBe(status)
    if (type) expect(header('content-type')).toMatch(type)
    const policy = header('content-security-policy') ?? ''
    expect(policy.replace(/; frame-ancestors \*$/, '')).toMatch(POLICY)
    expect(policy.endsWith('; frame-ancestors *')).toBe(framed)
    expect(header('x-frame-options')).toBe(framed ? null : 'DENY')
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('referrer-policy')).toBe('same-origin')
    expect(header('permissions-policy')).toContain('camera=()')
    expect(header('strict-transport-security')).toBe('max-age=31536000')
    expect(header('cache-control')).toBe(isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
  })

  test('answers 304 when nothing changed', async () => {
    const etag = (await ask('/')).headers.get('etag') as string
    const again = await fetch(`${sites[server].origin}/`, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
  })

  test.each([
    { from: '/b/child-t/', to: '/briefings/child-t/' },
    { from: '/t/escalation/', to: '/themes/escalation/' },
    { from: '/s/escalation-together/', to: '/sessions/escalation-together/' },
    { from: '/briefings/child-t', to: '/briefings/child-t/' },
    { from: '/briefings/child-t/%23learning-escalation', to: '/briefings/child-t/#learning-escalation' },
    { from: '/briefings/child-t%23learning', to: '/briefings/child-t#learning' },
    { from: '/sessions/build/%23v1&t=100%25+%231&10=&n=Talk%3F', to: '/sessions/build/#v1&t=100%25+%231&10=&n=Talk%3F' },
    { from: '/%5Cevil.example/%23x', to: '/%5Cevil.example/#x' },
  ])('leads on from $from by itself', async ({ from, to }) => {
    const response = await ask(from)
    expect(response.status).toBe(301)
    expect(new URL(response.headers.get('location') as string, sites[server].origin).href).toBe(sites[server].origin + to)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each(['/b/child-t%0aX-Bent:%20y/', '//evil.example/%23x', '/\\evil.example/%23x', '/documents/No%20%231.pdf'])(
    'does not lead on from %s',
    async (path) => {
      const { hostname, port } = new URL(sites[server].origin)
      const [response] = (await once(get({ hostname, port, path }), 'response')) as [IncomingMessage]
      response.resume()
      expect(response.headers.location).toBeUndefined()
      expect(response.statusCode).toBeGreaterThanOrEqual(400)
    },
  )

  test('lets other sites show a briefing that is made for it, and nothing else', async () => {
    const course = (path: string) => `<!doctype html><title>Course</title><iframe src="${sites[server].origin}${path}"></iframe>`
    const other = createServer(({ url = '' }, response) => response.setHeader('Content-Type', 'text/html').end(course(url)))
    await new Promise<void>((listening) => other.listen(0, 'localhost', listening))
    onTestFinished(() => void other.close())
    const page = await blank()
    const framed = async (path: string) => {
      await page.goto(`http://localhost:${(other.address() as AddressInfo).port}${path}`, { waitUntil: 'load' })
      return (await (await page.locator('iframe').elementHandle())?.contentFrame())?.url()
    }
    for (const path of ['/', '/briefings/child-t/', '/search/', '/recommendations.json', '/nothing/', '/embed/nothing/', '/b/child-t/'])
      expect(await framed(path), path).toBe('chrome-error://chromewebdata/')
    expect(await framed('/embed/briefings/child-t/')).toBe(`${sites[server].origin}/embed/briefings/child-t/`)
  })
})

describe('under the policy, as nginx sends it,', () => {
  describe('to somebody who opens one page after another', () => {
    let one: Reader
    beforeAll(async () => {
      one = await heard(await create({ baseURL: sites.nginx.origin, serviceWorkers: 'allow' }))
    })
    afterAll(() => one.page.context().close())

    test.each(someOf(kinds, 3, { ofAll: 3 }))(
      '$kind: nothing is forbidden that is needed, and the console stays empty',
      async ({ path }) => {
        const { page, said, asked } = one
        await page.goto('about:blank')
        await visit(page, path)
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
        await page.waitForLoadState('networkidle')
        expect(said.splice(0)).toEqual([])
        expect([...asked]).toEqual([new URL(sites.nginx.origin).host])
      },
    )
  })

  test('what would be forbidden is seen here', async () => {
    const { page, said } = await reader()
    await visit(page, KINDS.about)
    await page.evaluate(() => document.querySelector('main')?.setAttribute('style', 'color:red'))
    await expect.poll(() => said.join('\n')).toMatch(/style-src-attr: inline/)
  })

  test('a search finds, from the first page', async () => {
    const { page, said } = await reader()
    await page.goto('/')
    await page.locator('main input[name=q]').fill('fathers')
    await page.keyboard.press('Enter')
    await page.locator('#answers a[href^="/briefings/"]').first().click()
    await page.waitForURL('**/briefings/**')
    expect(said).toEqual([])
  })

  test('a speaker has notes in a second window', async () => {
    const { page, said } = await reader()
    await page.goto('/briefings/child-t/present/#learning')
    await page.waitForURL('**/embed/briefings/child-t/#wall-learning')
    await page.locator('body.staged').waitFor()
    const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')])
    await notes.locator('body.speaking').waitFor()
    await notes.keyboard.press('ArrowRight')
    await page.locator('#wall-learning-2:not([hidden])').waitFor()
    expect(said).toEqual([])
  })

  test('the code of a session is drawn, its link is copied, and its text is saved', async () => {
    const { page, said } = await reader()
    await visit(page, KINDS['a session that was built'])
    await page.getByRole('button', { name: 'Show a QR code' }).click()
    await page.getByRole('img', { name: 'QR code' }).waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as Markdown' }).click()])
    expect(await download.failure()).toBeNull()
    expect(said).toEqual([])
  })

  test.each(['/slides/briefings/child-t.pptx', '/recommendations.xlsx', '/recommendations.csv', '/briefings/child-t/cite.ris'])(
    '%s comes whole',
    async (path) => {
      const { page, said } = await reader()
      await visit(page, KINDS.about)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.evaluate((href) => Object.assign(document.createElement('a'), { href, download: '' }).click(), path),
      ])
      expect(await download.failure()).toBeNull()
      expect(said).toEqual([])
    },
  )

  test('what was read is there when the server is not', async () => {
    const site = await serveWith('nginx', inject('dist'))
    const { page, said } = await reader(site.origin)
    await visit(page, KINDS['a review'])
    const kept = () => page.evaluate(async () => Boolean(await caches.match(location.pathname)))
    await expect.poll(kept, { timeout: 10_000 }).toBe(true)
    await site.close()
    await page.goto('about:blank')
    await visit(page, KINDS['a review'])
    expect(await page.locator('h1').innerText()).toContain('a partner who intimidated staff')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))).not.toBe('')
    expect(said.filter((words) => !words.startsWith('error: Failed to load resource: net::'))).toEqual([])
  })
})
