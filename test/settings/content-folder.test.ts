import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asTyped, asTypedIn } from '../../src/cli/options/command.ts'
import type { Name } from '../../src/cli/options/commands.ts'
import { contentFolder, formatContentFolder } from '../../src/settings/content-folder.ts'
import { ROOT } from '../../src/settings/environment.ts'
import { settings, UsageError } from '../../src/settings/settings.ts'
import { ENVIRONMENT, run } from '../cli/command-line.ts'
import { NOW, swap, write } from '../library/folder.ts'

let place: string
beforeAll(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'sevenfold-named-')))
  write(join(place, 'content'), { 'site.yaml': swap('name: Sevenfold', 'name: Learning in Barset') })
  write(join(place, 'odd'), { 'site.yaml': swap('name: Sevenfold', String.raw`name: "Learning in\n\e[31m Barset"`) })
  mkdirSync(join(place, 'empty'))
  mkdirSync(join(place, 'yml'))
  writeFileSync(join(place, 'yml/site.yml'), '')
})
afterAll(() => {
  rmSync(settings({ SEVENFOLD_CONTENT: join(place, 'content') }, () => NOW).cacheDir, { recursive: true, force: true })
  rmSync(place, { recursive: true })
})

/** Runs a command of the checkout as npm does that was begun in another folder, such as a repository of content. */
function byNpm(name: Name, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = run(name, args, { env: { INIT_CWD: place, npm_package_json: join(ROOT, 'package.json'), ...env } })
  return { status, stdout, stderr }
}

describe('a content folder is', () => {
  test('the one that is named, or its `content/`', () => {
    expect(contentFolder('content', place)).toBe(join(place, 'content'))
    expect(contentFolder('.', place)).toBe(join(place, 'content'))
    expect(contentFolder(join(place, 'content'), '/')).toBe(join(place, 'content'))
  })

  test.each([
    ['../no-such-folder', 'There is no folder `../no-such-folder`. It was looked for at `/'],
    ['contnet', 'There is no folder `contnet`. Did you mean `content`? It was looked for at `/'],
    ['content/site.yaml', '`content/site.yaml` is a file. Name the content folder, which holds `site.yaml`.'],
    ['content/site.yaml/ours', 'There is no folder `content/site.yaml/ours`. It was looked for at `/'],
    [
      'empty',
      '`empty` is no content folder: it has no `site.yaml`. Name the folder that holds that file; `docs/content.md` shows one to begin with.',
    ],
    ['yml', '`yml` is no content folder: it has no `site.yaml`. There is `site.yml`: give it that name.'],
  ])('not %s', (named, words) => {
    expect(() => contentFolder(named, place)).toThrow(UsageError)
    expect(() => contentFolder(named, place)).toThrow(words)
  })
})

describe('what a command says that it works on', () => {
  test('is the folder and the site, in one line', () => {
    expect(formatContentFolder(join(place, 'content'), place)).toBe('Content: content/, the site “Learning in Barset”')
    expect(formatContentFolder(join(place, 'odd'), place)).toBe('Content: odd/, the site “Learning in [31m Barset”')
  })

  test('is the example, where it is the example', () => {
    expect(formatContentFolder(join(ROOT, 'content'), place)).toMatch(
      /^Content: \S+\. This is the example that Sevenfold brings along: Sevenfold$/,
    )
  })

  test('is not the example, where somebody has put their own in its place', () => {
    write(join(place, 'other'), { 'site.yaml': swap('https://sevenfold.example', 'https://ours.example') })
    expect(formatContentFolder(join(place, 'other'), place)).toBe('Content: other/, the site “Sevenfold”')
  })

  test('is the folder alone, where its site cannot be read', () => {
    expect(formatContentFolder(join(place, 'empty'), place)).toBe('Content: empty/; its `site.yaml` does not say what the site is called')
  })
})

describe('from a repository of content', () => {
  test('npm itself lets the content be named by a variable, and it is not the example', () => {
    const told = { cwd: place, env: { ...ENVIRONMENT, SEVENFOLD_CONTENT: 'content' }, encoding: 'utf8' as const }
    const { status, stdout } = spawnSync('npm', ['--prefix', ROOT, 'run', 'check'], told)
    expect(stdout).toContain('\nContent: content/, the site “Learning in Barset”\nChecked ')
    expect(status).toBe(0)
  })

  test('no command takes the example by itself', () => {
    expect(byNpm('check', [])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Name your content folder: `--content DIR`\./) })
  })

  test('an option counts for more than a variable; data go into the file that is named for them, and nothing else does', () => {
    const { status, stdout, stderr } = byNpm('due', ['--content', 'content', '--format', 'ics', '--out', 'due.ics'], {
      SEVENFOLD_CONTENT: 'odd',
    })
    expect([status, stderr]).toEqual([0, 'Content: content/, the site “Learning in Barset”\nWrote due.ics.\n'])
    expect(stdout).not.toContain('VCALENDAR')
    expect(readFileSync(join(place, 'due.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
  })

  test('a file that cannot be written is refused before any work', () => {
    const words = /^There is no folder `.*\/none` to write `none\/due\.ics` into\.\n$/
    expect(byNpm('due', ['--content', 'content', '--out', 'none/due.ics'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(words),
    })
  })

  test('a command that is proposed can be typed as it stands', () => {
    const told = settings({ SEVENFOLD_CONTENT: join(place, 'content') }, () => NOW)
    const there = { ...told, cwd: place, displayFolder: 'our content' }
    expect(asTyped('check', there)).toBe(`npm --prefix ${relative(place, ROOT)} run check -- --content "our content"`)
    expect(asTyped('preview', there, { dist: 'site' })).toBe(`npm --prefix ${relative(place, ROOT)} run preview -- --dist site`)
    expect(asTyped('check', { ...settings({}, () => NOW), cwd: join(ROOT, 'src') })).toBe('npm run check')
    const inText = asTypedIn('Run `npm run sign-off -- --file x.md`, npm run nothing, or npm run rollback.', there)
    const [npm, content] = [`npm --prefix ${relative(place, ROOT)} run`, '-- --content "our content"']
    expect(asTypedIn(asTyped('check', { ...there, cwd: ROOT }), { ...there, cwd: ROOT })).toBe('npm run check -- --content "our content"')
    expect(inText).toBe(`Run \`${npm} sign-off ${content} --file x.md\`, npm run nothing, or ${npm} rollback ${content}.`)
  })
})
