import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { bytesOf, mustBuild, workshop } from './build.ts'

const { folder, contentCopy, remove } = workshop()
afterAll(remove)

test('after a changed title a build draws one picture for links anew', async () => {
  const content = contentCopy('content-previews')
  const at = join(folder, 'previews')
  const file = join(content, 'briefings/julie.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: "Another title, <script>alert(1)</script> ŵ 👶"'))
  expect((await mustBuild(at, { content })).said).toMatch(/ pictures for links, 1 of them new/)
  const before = bytesOf(join(inject('dist'), 'previews'))
  const changed = bytesOf(join(at, 'previews')).filter((line) => !before.includes(line))
  expect(changed.map((line) => line.split(' ')[1])).toEqual(['briefings/julie.png'])
})
