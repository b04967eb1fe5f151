import { fieldsOf, listOf } from '../../model/fields.ts'

/** The documents that the fields of an entry name, also where something else in them is wrong. */
export function documentsOf(fields: unknown): string[] {
  const { report, pack } = fieldsOf(fieldsOf(fields)['review'])
  const names = [report, ...listOf(pack)].map((one) => fieldsOf(one)['document'])
  return [...new Set(names.filter((name) => typeof name === 'string').map((name) => name.normalize('NFC')))]
}
