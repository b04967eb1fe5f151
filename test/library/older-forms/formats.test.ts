import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diagnosticsOf } from '../../../src/diagnostics/report.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { ROOT } from '../../../src/settings/environment.ts'

/** Content folders as they were written for a version: every kind of file and every field. None of them is ever changed. */
const FORMATS = join(ROOT, 'test/formats')
const versions = readdirSync(FORMATS).filter((name) => /^\d+\.\d+$/.test(name))

const NOW = new Date('2026-12-01T12:00:00Z')

describe.each(versions)('content of version %s', (version) => {
  const { files, library } = loadLibrary({ folder: join(FORMATS, version), now: NOW })
  const problems = diagnosticsOf(files, '')

  test('is read without an error, and with no warning but of what is not finished, or is withdrawn', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([...new Set(problems.map(({ file }) => file))].filter((file) => !/^briefings\/child-[de]\.md$/.test(file))).toEqual([])
  })

  test('says all that it said', () => {
    const { reviews, topics, themes, agencies, partnerships, recommendations, sessions, guides, pages, glossary } = library ?? expect.fail()
    expect({
      reviews: reviews.map(({ id, people, partnerships }) => [
        id,
        people.map(({ pseudonym, age, as }) => [pseudonym, age, as]),
        partnerships.map(({ id }) => id),
      ]),
      topics: topics.map(({ id, reviews }) => [id, reviews.map(({ id }) => id)]),
      sections: reviews.map(({ sections }) => sections.map(({ slot, holds }) => `${slot}: ${holds}`)),
      recommendations: recommendations.map(({ stableId, text, answers }) => [stableId, text, answers.map(({ status }) => status)]),
      others: [themes, agencies, partnerships, sessions, guides, pages, glossary].map((all) => all.map(({ id }) => id)),
    }).toMatchSnapshot()
  })
})

test('there is one to hold to', () => {
  expect(versions).not.toEqual([])
})
