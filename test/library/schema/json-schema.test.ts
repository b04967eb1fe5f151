import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Cache } from '../../../src/cache/cache.ts'
import { readContent } from '../../../src/library/read/read-content.ts'
import { jsonSchemas } from '../../../src/library/schema/json-schema.ts'

const CONTENT = join(import.meta.dirname, '../../../content')
const schemas = jsonSchemas(readContent(CONTENT, new Cache(undefined)).ids)

test('the schemas beside the content are those of today: if not, run `npm run schemas`', () => {
  const there = readdirSync(join(CONTENT, '.schemas')).map((name) => [
    name,
    JSON.parse(readFileSync(join(CONTENT, '.schemas', name), 'utf8')),
  ])
  expect(Object.fromEntries(there)).toEqual(JSON.parse(JSON.stringify(schemas)))
})

describe('an editor', () => {
  const theme = schemas['theme.json'] as {
    properties: Record<string, { enum?: string[]; description?: string }>
    required: string[]
    additionalProperties: boolean
  }

  test('knows the fields, and that there are no others', () => {
    expect(theme.required).toEqual(['term', 'definition'])
    expect(theme.additionalProperties).toBe(false)
    expect(theme.properties['term']?.description).toBe('The preferred term.')
  })

  test('knows the ids', () => {
    expect(theme.properties['broader']?.enum).toContain('unseen-men')
  })
})
