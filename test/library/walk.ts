/**
 * Every text, number, date and key that can be reached from a value, in order of discovery; what refers to itself
 * is walked once.
 */
export function walk(value: unknown): string[] {
  const found: string[] = []
  const seen = new Set<unknown>()
  const queue: [path: string, value: unknown][] = [['', value]]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [path, at] = next
    if (typeof at !== 'object' || at === null) {
      if (typeof at !== 'function') found.push(`${path} = ${String(at)}`)
      continue
    }
    if (seen.has(at)) {
      found.push(`${path} again`)
      continue
    }
    seen.add(at)
    if (at instanceof Date) found.push(`${path} = ${at.toISOString()}`)
    else if (at instanceof Map || at instanceof Set) for (const [i, one] of [...at].entries()) queue.push([`${path}[${i}]`, one])
    else for (const key of Reflect.ownKeys(at)) queue.push([`${path}.${String(key)}`, (at as Record<PropertyKey, unknown>)[key]])
  }
  return found
}
