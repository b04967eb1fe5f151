import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContentNamed, checkVariables, ROOT, startFolder, UsageError } from '../../src/settings/environment.ts'

const NPM = { npm_package_json: join(ROOT, 'package.json') }

describe('a command was typed', () => {
  test('where npm was begun, if npm runs a script of the checkout', () => {
    expect(startFolder({ ...NPM, INIT_CWD: '/srv/ours' }, ROOT)).toBe('/srv/ours')
  })

  test('there too where the checkout is a symbolic link', () => {
    const place = mkdtempSync(join(tmpdir(), 'sevenfold-link-'))
    symlinkSync(ROOT, join(place, 'sevenfold'))
    const env = { INIT_CWD: place, npm_package_json: join(place, 'sevenfold/package.json') }
    expect(startFolder(env, join(place, 'sevenfold'))).toBe(place)
    rmSync(place, { recursive: true })
  })

  test.each([
    ['no npm runs it', {}, '/srv/ours'],
    ['npm runs a script of somebody else', { INIT_CWD: '/srv/ours/deep', npm_package_json: '/srv/ours/package.json' }, '/srv/ours'],
    ['a script of the checkout went to another folder', { ...NPM, INIT_CWD: '/srv' }, '/srv/ours'],
    ['it is not told where npm was begun', NPM, ROOT],
  ])('in the working folder, if %s', (_, env, cwd) => {
    expect(startFolder(env, cwd)).toBe(cwd)
  })
})

describe('the example is taken', () => {
  test.each([ROOT, join(ROOT, 'src')])('where nothing is named and the command is typed in the checkout: %s', (folder) => {
    expect(() => checkContentNamed({ ...NPM, INIT_CWD: folder })).not.toThrow()
  })

  test.each(['/srv', `${ROOT}-ours`, join(ROOT, '..')])('and nowhere else: %s', (folder) => {
    const env = { ...NPM, INIT_CWD: folder }
    // npm begins the scripts of a checkout in it.
    expect(process.cwd()).toBe(ROOT)
    expect(() => checkContentNamed(env)).toThrow(UsageError)
    expect(() => checkContentNamed(env)).toThrow('Name your content folder: `--content DIR`.')
    expect(() => checkContentNamed({ ...env, SEVENFOLD_CONTENT: 'ours' })).not.toThrow()
  })
})

test.each([
  ['SEVENFOLD_CONTNET', ' Did you mean `SEVENFOLD_CONTENT`?'],
  ['SEVENFOLD_CONTENTS', ' Did you mean `SEVENFOLD_CONTENT`?'],
  ['sevenfold_dist', ' Did you mean `SEVENFOLD_DIST`?'],
  ['SEVEN_FOLD_CONTENT', ' Did you mean `SEVENFOLD_CONTENT`?'],
  ['SEVENFOD_CONTENT', ' Did you mean `SEVENFOLD_CONTENT`?'],
  ['SEVENFOLD_COLOUR_OF_LINKS', ''],
])('the variable %s is not passed over', (name, hint) => {
  const words = `Unknown variable \`${name}\`.${hint}`
  expect(() => checkVariables({ [name]: '../ours' })).toThrow(UsageError)
  expect(() => checkVariables({ [name]: '../ours' })).toThrow(words)
  expect(() => checkVariables({ [name]: '' })).not.toThrow()
})

test('variables of other programs, and Sevenfold’s own, are taken as they are', () => {
  expect(() => checkVariables({ PATH: '/bin', CONTENT: 'x', SEVEN: '7', SEVENFOLD_CONTENT: 'ours', SEVENFOLD_DIST: 'dist' })).not.toThrow()
})
