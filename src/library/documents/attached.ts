import { fieldsOf, listOf } from '../../model/fields.ts'

/** The documents that the fields of an entry name, also where something else in them is wrong. */
export function documentsOf(fields: unknown): string[] {
  const { review, resources } = fieldsOf(fields)
  const { report, pack } = fieldsOf(review)
  const names = [report, ...listOf(pack), ...listOf(resources)].map((one) => fieldsOf(one)['document'])
  return [...new Set(names.filter((name) => typeof name === 'string').map((name) => name.normalize('NFC')))]
}
