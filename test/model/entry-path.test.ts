import { expect, test } from 'vitest'
import { entryOfPage, formerPaths, pagePathOf } from '../../src/model/entry-path.ts'

test.each([
  ['pages/about.md', 'about'],
  ['briefings/child-t.md', 'briefings/child-t'],
])('the file %s and its page %s lead to one another', (path, page) => {
  expect([pagePathOf(path), entryOfPage(page)]).toEqual([page, path])
})

test('a former id that is none is no file, whatever stands there', () => {
  const aliases = ['child-t', '../../etc/passwd', '(', '2', '', null, 5, { a: 1 }, 'Child T']
  expect(formerPaths('briefings/child-new.md', aliases)).toEqual(['briefings/child-t.md'])
})
