import { expect, test } from 'vitest'
import { headersFile, RULES } from '../../src/outputs/headers.ts'

test('nothing may be framed but what is made for it', () => {
  expect(headersFile('/')).toBe(`/*
  X-Frame-Options: DENY

/embed/*
  Content-Security-Policy: frame-ancestors *
`)
})

test('the rules are for the path that the site lives under', () => {
  const paths = headersFile('/learning/').match(/^\/.*$/gm)
  expect(paths).toEqual(['/learning/*', '/learning/embed/*'])
})

test('no header stands in two rules that one file can lie under', () => {
  const names = RULES.map(({ under, headers }) => ({ under, names: Object.keys(headers).map((name) => name.toLowerCase()) }))
  const twice = names.flatMap((one, i) =>
    names
      .slice(i + 1)
      .filter(({ under }) => under.startsWith(one.under) || one.under.startsWith(under))
      .flatMap((other) => other.names.filter((name) => one.names.includes(name))),
  )
  expect(twice).toEqual([])
})
