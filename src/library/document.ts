const group = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})

/** The documents that the fields of an entry name, also where something else in them is wrong. */
export function documentsOf(fields: unknown): string[] {
  const { report, pack } = group(group(fields)['review'])
  const names = [report, ...(Array.isArray(pack) ? pack : [])].map((one) => group(one)['document'])
  return [...new Set(names.filter((name) => typeof name === 'string'))]
}
