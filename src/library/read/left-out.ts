import * as z from 'zod'
import { inside, unwrap } from './schema-path.ts'

/**
 * Data without the fields that hold nothing and may be left out: forms and templates leave them so, `publishFrom: ""` or
 * `reviewEvery:`. A group of nothing but such fields is nothing, too. Items of lists, ids and fields that must be there stay, to be told of.
 */
export function withoutEmpty(schema: unknown, data: unknown): unknown {
  if (Array.isArray(data)) return data.map((item, i) => withoutEmpty(inside(schema, i, data), item))
  if (typeof data !== 'object' || data === null) return data
  const isGroup = unwrap(schema, data) instanceof z.ZodObject
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const field = inside(schema, name, data)
      return isGroup && isNothing(value) && mayBeLeftOut(field) ? [] : [[name, withoutEmpty(field, value)]]
    }),
  )
}

/** Data without any field that holds nothing, for whoever reads fields that need not be right: an empty permission permits nothing. */
export function given(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(given)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).flatMap(([name, value]) => (isNothing(value) ? [] : [[name, given(value)]])))
}

/** Nothing, spaces, or a group or a list of nothing else. An empty list says that there is none. */
function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isNothing)
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isNothing)
  return value === null || (typeof value === 'string' && value.trim() === '')
}

const mayBeLeftOut = (field: unknown): boolean => field instanceof z.ZodType && field.safeParse(undefined).success
