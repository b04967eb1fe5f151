import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { distFolder, previewFolder } from '../../../src/cli/publish/dist.ts'
import { readMarker, writeMarker } from '../../../src/hosting/marker.ts'
import { ROOT } from '../../../src/settings/environment.ts'
import { UsageError } from '../../../src/settings/settings.ts'

let place: string
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'sevenfold-dist-')))
})
afterEach(() => rmSync(place, { recursive: true }))

const folder = (name: string, files: Record<string, string> = {}) => {
  mkdirSync(join(place, name), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, name, file), text)
  return join(place, name)
}

describe('a site may be built into', () => {
  test('the project’s own dist/, where nothing is said', () => {
    expect(distFolder({ SEVENFOLD_DIST: '' }, join(ROOT, 'content'))).toBe(join(ROOT, 'dist'))
  })

  test('a folder that is not there, an empty one, and one that holds a site', () => {
    const content = folder('content')
    const site = folder('site')
    expect(distFolder({ SEVENFOLD_DIST: site }, content)).toBe(site)
    writeMarker(site, { base: '/learning/', isDraftPreview: false })
    expect(distFolder({ SEVENFOLD_DIST: site }, content)).toBe(site)
    expect(distFolder({ SEVENFOLD_DIST: join(place, 'new/site') }, content)).toBe(join(place, 'new/site'))
    expect(readMarker(site)).toEqual({ base: '/learning/', isDraftPreview: false })
  })

  test('the folder that a symbolic link leads to', () => {
    const site = folder('site')
    symlinkSync(site, join(place, 'link'))
    expect(distFolder({ SEVENFOLD_DIST: join(place, 'link') }, folder('content'))).toBe(site)
  })
})

describe('but never into', () => {
  test('a folder with anything else in it', () => {
    const thesis = folder('thesis', { 'thesis.txt': 'x' })
    expect(() => distFolder({ SEVENFOLD_DIST: thesis }, folder('content'))).toThrow(
      new UsageError(`The site cannot be built into \`${thesis}\`: there is something else in that folder. Empty it, or name another.`),
    )
  })

  test.each(['content', 'content/site', '.'])('the content folder, a folder in it, or one that holds it: %s', (name) => {
    const content = folder('content')
    expect(() => distFolder({ SEVENFOLD_DIST: join(place, name) }, content)).toThrow(
      /cannot be built into .* it holds .*content`, or lies in it/,
    )
  })

  test.each(['', 'src', 'src/pages', 'node_modules', '.git'])('Sevenfold itself: %s', (name) => {
    expect(() => distFolder({ SEVENFOLD_DIST: join(ROOT, name) }, folder('content'))).toThrow(UsageError)
  })
})

describe('a draft preview', () => {
  test('has a folder of its own', () => {
    expect(previewFolder({}, join(ROOT, 'content'))).toBe(join(ROOT, 'preview'))
    expect(previewFolder({ SEVENFOLD_PREVIEW: join(place, 'mine') }, folder('content'))).toBe(join(place, 'mine'))
  })

  test.each(['site', 'site/drafts', '.'])('is never built into the folder of the site, one in it, or one that holds it: %s', (name) => {
    const env = { SEVENFOLD_DIST: folder('site'), SEVENFOLD_PREVIEW: join(place, name) }
    expect(() => previewFolder(env, folder('content'))).toThrow(/^A draft preview cannot be built into/)
    expect(() => previewFolder({ SEVENFOLD_PREVIEW: join(ROOT, 'dist') }, folder('content'))).toThrow(
      /^A draft preview cannot be built into/,
    )
  })

  test('nor into the project’s own dist/, where the site is built into another folder', () => {
    const env = { SEVENFOLD_DIST: folder('site'), SEVENFOLD_PREVIEW: join(ROOT, 'dist') }
    expect(() => previewFolder(env, folder('content'))).toThrow(/^A draft preview cannot be built into/)
  })

  test('is never built over a site, nor a site over it; nor is one taken for the other', () => {
    const [site, preview, content] = [folder('site'), folder('preview'), folder('content')]
    writeMarker(site, { base: '/', isDraftPreview: false })
    writeMarker(preview, { base: '/', isDraftPreview: true })
    expect(previewFolder({ SEVENFOLD_PREVIEW: preview }, content)).toBe(preview)
    expect(() => previewFolder({ SEVENFOLD_PREVIEW: site }, content)).toThrow(
      new UsageError(`\`${site}\` holds the site that readers get, so a draft preview is not looked for there. Name another folder.`),
    )
    expect(() => distFolder({ SEVENFOLD_DIST: preview }, content)).toThrow(
      new UsageError(`\`${preview}\` holds a draft preview, so the site that readers get is not looked for there. Name another folder.`),
    )
  })
})

test('where there is no site, it says how to make one', () => {
  expect(() => readMarker(place)).toThrow(new UsageError(`There is no site in \`${place}\`. Build it first: npm run build`))
  expect(() => readMarker(place, 'drafts')).toThrow(
    new UsageError(`There is no draft preview in \`${place}\`. Build it first: npm run preview:drafts`),
  )
})
