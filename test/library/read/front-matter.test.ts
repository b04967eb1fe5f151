import { VFile } from 'vfile'
import { afterEach, expect, test } from 'vitest'
import { readMarkdown } from '../../../src/library/read/content-file.ts'
import { CodeInFrontMatter, splitFrontMatter } from '../../../src/library/read/front-matter.ts'
import { load } from '../folder.ts'

const trap = globalThis as { frontMatterRan?: boolean }
afterEach(() => {
  delete trap.frontMatterRan
})

const CODE = 'globalThis.frontMatterRan = true\nmodule.exports = { term: "Escalation", definition: "x" }'

test.each(['js', 'javascript', ' js', '\tjs', 'JS', 'coffee', 'coffeescript', 'json', 'toml', 'yaml js', 'js yaml'])(
  'front matter in `---%s` is refused and does not run',
  (language) => {
    const { library, errors } = load({ 'themes/escalation.md': `---${language}\n${CODE}\n---\n- Say it.\n` })
    expect(errors).toEqual([
      'themes/escalation.md:1:1 front-matter-code This front matter is not YAML. For safety no other language is read or run. Write `---` alone on the first line, and YAML below it.',
    ])
    expect(library).toBeUndefined()
    expect(trap.frontMatterRan).toBeUndefined()
  },
)

test('the trap would have shown it: the code sets its mark when it does run', () => {
  new Function('module', CODE)({})
  expect(trap.frontMatterRan).toBe(true)
})

test('a YAML tag that asks for a function makes text and runs nothing', () => {
  const code = '(function () { globalThis.frontMatterRan = true })()'
  load({ 'themes/escalation.md': `---\nterm: !!js/function "${code}"\ndefinition: !<tag:yaml.org,2002:js/function> "${code}"\n---\n- x\n` })
  expect(trap.frontMatterRan).toBeUndefined()
})

test('a fence further down is text, not front matter', () => {
  const { errors } = load({ 'themes/escalation.md': (text) => `${text}\n---js\n${CODE}\n---\n` })
  expect(errors).toEqual([])
  expect(trap.frontMatterRan).toBeUndefined()
})

test('the YAML begins on the second line, and the lines of the body count as in the file', () => {
  expect(splitFrontMatter('---\na: 1\nb: 2\n---\nBody\n')).toMatchObject({ yaml: 'a: 1\nb: 2', body: '\n\n\n\nBody\n' })
  expect(splitFrontMatter('---\r\na: 1\r\nb: 2\r\n---\r\nBody\r\n')).toMatchObject({ yaml: 'a: 1\r\nb: 2', body: '\n\n\n\nBody\r\n' })
  expect(splitFrontMatter('---yaml\na: 1\n---\nBody')).toMatchObject({ yaml: 'a: 1', body: '\n\n\nBody' })
})

test('the places of both in the text are known', () => {
  for (const text of ['---\na: 1\n---\nBody\n', '---yaml\r\na: 1\r\n---\r\nBody\n', '---  \n---\n']) {
    const { yaml = '', body, before } = splitFrontMatter(text)
    expect(text.slice(before.yaml, before.yaml + yaml.length)).toBe(yaml)
    expect(text.slice(before.body)).toBe(body.trimStart())
  }
})

test('who looks through a file sees what is hidden in it, at its place', () => {
  const text = '---\nterm: a b\n---\n\nWords c d.\n'
  const typed = text.replace('a b', 'a\u200bb').replace('c d', 'c\u00add')
  const read = readMarkdown(new VFile({ path: 'a.md' }), text, typed)
  expect(read?.yaml.data).toEqual({ term: 'a b' })
  expect(read?.yaml.passages().map(({ source }) => source)).toEqual(['a\u200bb'])
  expect(read?.body).toBe('\n\n\n\nWords c d.\n')
  expect(read?.asTyped).toBe('\n\n\n\nWords c\u00add.\n')
})

test('a text without a fence is all body', () => {
  expect(splitFrontMatter('Body')).toMatchObject({ yaml: undefined, body: 'Body' })
  expect(splitFrontMatter('----\nBody')).toMatchObject({ yaml: undefined, body: '----\nBody' })
})

test('code is refused by the splitter itself', () => {
  expect(() => splitFrontMatter('---js\n{}\n---\n')).toThrow(CodeInFrontMatter)
})
