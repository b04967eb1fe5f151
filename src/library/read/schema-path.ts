import * as z from 'zod'

/** A schema without what makes it optional or gives a default; of several, the one that fits the data. */
export function unwrap(schema: unknown, data: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.unwrap(), data)
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in, data)
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => unwrap(option, data))
    const kind = (data as { kind?: unknown } | null)?.kind
    const objects = options.filter((option): option is z.ZodObject => option instanceof z.ZodObject)
    return objects.find((option) => (option.shape['kind'] as z.ZodLiteral | undefined)?.value === kind) ?? objects[0]
  }
  return schema
}

/** The schema of a field or an item. */
export function inside(schema: unknown, step: PropertyKey, data: unknown): unknown {
  const open = unwrap(schema, data)
  if (open instanceof z.ZodObject) return open.shape[String(step)]
  if (open instanceof z.ZodArray) return open.element
  if (open instanceof z.ZodRecord) return open.valueType
  return undefined
}
