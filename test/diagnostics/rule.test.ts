import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/diagnostics/rule.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const [, ...parts] = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8').split(/^## (?=[a-z-]+$)/m)
const sections = new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]))

test('docs/rules.md has one section for every rule, in the order of the rules, and no other', () => {
  expect(parts).toHaveLength(sections.size)
  expect([...sections.keys()]).toEqual(Object.keys(RULES))
})

describe.each(Object.entries(RULES))('%s', (rule, severity) => {
  test('is documented with its severity, what to do, and an example', () => {
    const section = sections.get(rule) ?? ''
    expect(section).toMatch(severity === 'error' ? /^\*\*Error\.\*\* / : /^\*\*Warning[.*]/)
    expect(section.split('```')[0]?.trim().length).toBeGreaterThan(50)
    expect(section).toMatch(/```\w*\n[^`]+\n```$/)
  })

  test('is reported in a test, with its place', () => {
    const tests = globSync('test/{library,markdown}/**/*.test.ts', { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), 'utf8'))
    expect(tests.some((text) => new RegExp(String.raw`:\d+:\d+ ${rule} `).test(text))).toBe(true)
  })
})
