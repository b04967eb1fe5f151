import { afterEach, expect, test } from 'vitest'
import { CodeInFrontMatter, splitFrontMatter } from '../../../src/library/reading/front-matter.ts'
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
  expect(splitFrontMatter('---\na: 1\nb: 2\n---\nBody\n')).toEqual({ yaml: 'a: 1\nb: 2', body: '\n\n\n\nBody\n' })
  expect(splitFrontMatter('---\r\na: 1\r\nb: 2\r\n---\r\nBody\r\n')).toEqual({ yaml: 'a: 1\r\nb: 2', body: '\n\n\n\nBody\r\n' })
  expect(splitFrontMatter('---yaml\na: 1\n---\nBody')).toEqual({ yaml: 'a: 1', body: '\n\n\nBody' })
})

test('a text without a fence is all body', () => {
  expect(splitFrontMatter('Body')).toEqual({ yaml: undefined, body: 'Body' })
  expect(splitFrontMatter('----\nBody')).toEqual({ yaml: undefined, body: '----\nBody' })
})

test('code is refused by the splitter itself', () => {
  expect(() => splitFrontMatter('---js\n{}\n---\n')).toThrow(CodeInFrontMatter)
})
