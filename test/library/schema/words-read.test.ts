import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Cache } from '../../../src/cache/cache.ts'
import { readContent } from '../../../src/library/read/read-content.ts'
import { jsonSchemas } from '../../../src/library/schema/json-schema.ts'
import { hasWords } from '../../../src/safeguards/passage.ts'

interface Node {
  $ref?: string
  type?: string
  properties?: Record<string, Node>
  additionalProperties?: Node | boolean
  items?: Node
  oneOf?: Node[]
  anyOf?: Node[]
  allOf?: Node[]
  definitions?: Record<string, Node>
}
const CONTENT = join(import.meta.dirname, '../../../content')
/** What says of a text that it is one of few, or of one form. */
const CHOSEN = ['enum', 'const', 'pattern', 'format']

/** The paths of the fields of a schema that take any words. */
function free(node: Node, defs: Record<string, Node>, path: readonly string[] = [], within: readonly string[] = []): string[] {
  const name = node.$ref?.split('/').at(-1)
  if (name !== undefined) return within.includes(name) ? [] : free(defs[name] as Node, defs, path, [...within, name])
  const { oneOf = [], anyOf = [], allOf = [], properties = {}, items, additionalProperties } = node
  return [
    ...(node.type === 'string' && !CHOSEN.some((one) => one in node) ? [path.join('.')] : []),
    ...[...oneOf, ...anyOf, ...allOf].flatMap((one) => free(one, defs, path, within)),
    ...Object.entries(properties).flatMap(([key, one]) => free(one, defs, [...path, key], within)),
    ...(typeof additionalProperties === 'object' ? free(additionalProperties, defs, [...path, '*'], within) : []),
    ...(items ? free(items, defs, [...path, '#'], within) : []),
  ]
}

/** Words that nobody who reads the site is shown: what a role, a reason or a rule is, what says where something lies. */
const NOT_READ =
  /(?:^|\.|: )(?:aliases\.#\.(?:from|to)|disclosure\.(?:basis|by)|exceptions\.#\.(?:reason|text)|signOff\.#\.role|policies\.sign-off\.\w+\.#|steps\.#\.page)$/

test('the rules read every field that takes words', () => {
  const schemas = Object.entries(jsonSchemas(readContent(CONTENT, new Cache(undefined)).ids))
  const all = schemas.flatMap(([file, schema]) => {
    const { definitions = {} } = schema as Node
    return free(schema as Node, definitions).map((path) => ({ file, path }))
  })
  expect(all.length).toBeGreaterThan(100)
  const isRead = (path: string) =>
    hasWords({ path: path.split('.'), source: 'Words of a person.', placeAt: () => ({ line: 1, column: 1 }) })
  const unread = all.filter(({ path }) => !isRead(path)).map(({ file, path }) => `${file}: ${path}`)
  expect(unread.filter((one) => !NOT_READ.test(one))).toEqual([])
})
