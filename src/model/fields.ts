/** The fields of what may be none: what is wrong with it is told elsewhere, and all that can be read of it is read. */
export const fieldsOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})

/** The items of what may be no list. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
