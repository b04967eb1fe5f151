import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../src/library/load.ts'
import { NOW, type Override, swap, write } from './folder.ts'

function load(overrides: Readonly<Record<string, Override>>, drafts: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-preview-'))
  try {
    write(folder, overrides)
    const { files, library } = loadLibrary({ folder, now: NOW, drafts })
    return { library, problems: files.flatMap(({ messages }) => messages.map(String)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const life = (status: string) => ({ 'briefings/men.md': swap('status: published', status) })
const topics = (status: string, drafts: boolean) => load(life(status), drafts).library?.topics.map(({ id }) => id)

describe('the Library of a draft preview', () => {
  test.each(['status: draft', 'status: published\npublishFrom: 2099-01-01'])('has what is not yet published: %j', (status) => {
    expect(topics(status, true)).toEqual(['men'])
    expect(topics(status, false)).toEqual([])
  })

  test('has no more than its notice of what was withdrawn', () => {
    const { library } = load(life('status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: x }'), true)
    expect([library?.topics, library?.withdrawn.map(({ address }) => address)]).toEqual([[], ['/briefings/men/']])
  })

  test('says what it is, wherever the site says where its words are from, and is kept on no device', () => {
    const { library } = load({ 'site.yaml': swap('tagline:', 'notice: Written as an example.\ntagline:') }, true)
    expect(library).toMatchObject({
      isDraftPreview: true,
      site: { notice: 'Draft preview, not published. Written as an example.', offline: false },
    })
    expect(load({}, false).library).toMatchObject({ isDraftPreview: false, site: { offline: true } })
  })

  test('says of a draft that cannot be shown what is wrong in which line, and not what only holds for the check of content', () => {
    const { library, problems } = load(
      { 'briefings/men.md': (text) => text.replace('kind: topic', 'kind: topicx').replace('status: published', 'status: draft') },
      true,
    )
    expect(problems).toEqual([expect.stringContaining('It only warns')])
    expect(library?.mended.map(({ address, why }) => [address, why])).toEqual([
      ['/briefings/men/', [{ line: 2, what: '`topicx` is not a value of `kind`. Did you mean `topic`?' }]],
    ])
  })

  test('is of content that was checked as it is: the same problems, and none without', () => {
    const wrong = { ...life('status: draft'), 'themes/escalation.md': swap('[unseen-men]', '[nobody]') }
    expect(load(wrong, true)).toEqual(load(wrong, false))
    expect(load(wrong, true)).toMatchObject({ library: undefined, problems: [expect.stringContaining('nobody')] })
  })
})
