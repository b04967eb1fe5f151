import { expect, test } from 'vitest'
import { browserPath, type Machine } from '../../../src/cli/handouts/chromium.ts'

interface Told {
  env?: Record<string, string>
  isRoot?: boolean
  /** The programs that start. */
  programs?: string[]
  /** What a command brings to the machine, by its first words. */
  brings?: Record<string, string>
}

/** A machine of which only what is told is so, and a log of what was done to it. */
function machine({ env = {}, isRoot = false, programs = [], brings = {} }: Told): Machine & { log: string[] } {
  const there = new Set(programs)
  const log: string[] = []
  return {
    log,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    isRoot,
    playwrights: '/cache/chrome',
    starts: (program) => there.has(program),
    run: (program, ...args) => {
      const words = [program, ...args]
        .join(' ')
        .replace(/\S*\/node /, 'node ')
        .replace(/\S*cli\.js/, 'playwright')
      log.push(words)
      for (const [command, brought] of Object.entries(brings)) if (words.startsWith(command)) there.add(brought)
    },
    say: () => {},
  }
}

test('what CHROME_PATH names is used before any other', () => {
  expect(browserPath(machine({ env: { CHROME_PATH: '/opt/mine' }, programs: ['/opt/mine', '/usr/bin/chromium'] }))).toBe('/opt/mine')
})

test('what CHROME_PATH names in error is said, and nothing is used in its place', () => {
  expect(() =>
    browserPath(machine({ env: { CHROME_PATH: '/opt/mine' }, programs: ['/usr/bin/chromium'] })),
  ).toThrowErrorMatchingInlineSnapshot(
    `[Error: CHROME_PATH names \`/opt/mine\`, which does not start: correct it, or unset it to have a browser found.]`,
  )
})

test.each(['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])(
  '%s of the machine is found',
  (name) => {
    const here = machine({ programs: [`/usr/bin/${name}`] })
    expect(browserPath(here)).toBe(`/usr/bin/${name}`)
    expect(here.log).toEqual([])
  },
)

test('Playwright’s is found where it was installed before', () => {
  const here = machine({ programs: ['/cache/chrome'] })
  expect(browserPath(here)).toBe('/cache/chrome')
  expect(here.log).toEqual([])
})

test('one without a window is taken before another', () => {
  expect(browserPath(machine({ programs: ['/usr/local/bin/chromium', '/usr/bin/chromium-headless-shell'] }))).toBe(
    '/usr/bin/chromium-headless-shell',
  )
})

test.each([
  { debian: 'today', brought: ['chromium-headless-shell'] },
  { debian: 'before it had one without a window', brought: ['chromium-headless-shell', 'chromium'] },
])('root on Debian gets Debian’s package, $debian', ({ brought }) => {
  const install = 'apt-get install -qq --yes --no-install-recommends'
  const last = brought.at(-1)
  const here = machine({
    isRoot: true,
    programs: ['/usr/bin/apt-get'],
    brings: { [`${install} ${last} fonts-dejavu-core fonts-liberation`]: `/usr/bin/${last}` },
  })
  expect(browserPath(here)).toBe(`/usr/bin/${last}`)
  expect(here.log).toEqual(['apt-get update -qq', ...brought.map((name) => `${install} ${name} fonts-dejavu-core fonts-liberation`)])
})

test('others get Playwright’s', () => {
  const here = machine({ programs: ['/usr/bin/apt-get'], brings: { 'node playwright install': '/cache/chrome' } })
  expect(browserPath(here)).toBe('/cache/chrome')
  expect(here.log).toEqual(['node playwright install chromium'])
})

test('root where no such package is gets Playwright’s, with the libraries it needs', () => {
  const here = machine({ isRoot: true, programs: ['/usr/bin/apt-get'], brings: { 'node playwright install --with-deps': '/cache/chrome' } })
  expect(browserPath(here)).toBe('/cache/chrome')
})

test('where none can be had, one sentence says what to do', () => {
  expect(() => browserPath(machine({}))).toThrowErrorMatchingInlineSnapshot(
    `[Error: No Chrome or Chromium starts on this machine and none could be installed: install one and name it in CHROME_PATH, or, where Playwright’s lacks libraries, run \`npx playwright-core install-deps chromium\` as root.]`,
  )
})
