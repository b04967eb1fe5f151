import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { bytesOf, filesOf, mustBuild, workshop } from './build.ts'

const pictures = [...filesOf(inject('dist')).keys()].filter((path) => path.startsWith('previews/')).length
const { folder, untouched, remove } = workshop()
afterAll(remove)

test('a build draws the pictures for links, a second one none, and one changed title one', async () => {
  const content = untouched('content-previews')
  const at = join(folder, 'previews')
  const drawnBy = async () => {
    const { said } = await mustBuild(at, { content })
    const [, all, drawn] = /(\d+) pictures for links, (\d+) of them new/.exec(said) ?? []
    expect(Number(all)).toBe(pictures)
    return Number(drawn)
  }
  expect(await drawnBy()).toBe(pictures)
  const first = bytesOf(join(at, 'previews'))
  expect(await drawnBy()).toBe(0)
  expect(bytesOf(join(at, 'previews'))).toEqual(first)
  const file = join(content, 'briefings/julie.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: "Another title, <script>alert(1)</script> ŵ 👶"'))
  expect(await drawnBy()).toBe(1)
  const changed = bytesOf(join(at, 'previews')).filter((line) => !first.includes(line))
  expect(changed.map((line) => line.split(' ')[1])).toEqual(['briefings/julie.png'])
})
