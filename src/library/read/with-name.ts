import { fieldsOf, listOf } from '../../model/fields.ts'
import { KINDS } from '../../model/kinds.ts'
import type { KnownIds } from '../schema/reference.ts'
import { frontOf } from './front-of.ts'

/** A name as it is compared with an id: in small letters, with a hyphen for each space. */
const asId = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')

/**
 * Tells which theme or agency has a name, in the singular or the plural, as the text of the files has them: they need not be right. Themes are read once somebody asks.
 *
 * @param agencies as `agencies.yaml` has them.
 */
export function withName(folder: string, themes: readonly string[], agencies: unknown): NonNullable<KnownIds['withName']> {
  const ofTheme = ({ term, other, former, asked }: Record<string, unknown>) => [term, ...listOf(other), ...listOf(former), ...listOf(asked)]
  const ofAgency = ({ name, people, other, asked }: Record<string, unknown>) => [name, people, ...listOf(other), ...listOf(asked)]
  const named = {
    theme: once(() => idsByName(themes.map((id) => [id, ofTheme(fieldsOf(frontOf(folder, `${KINDS.theme.folder}/${id}.md`)?.data))]))),
    agency: once(() => idsByName(Object.entries(fieldsOf(agencies)).map(([id, fields]) => [id, ofAgency(fieldsOf(fields))]))),
  }
  return (kind, name) => {
    const id = asId(name)
    return [id, id.replace(/s$/, ''), `${id}s`].map((one) => named[kind]().get(one)).find((found) => found !== undefined)
  }
}

/** The first id that has each name. */
function idsByName(named: readonly (readonly [id: string, names: readonly unknown[]])[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const [id, names] of named) for (const name of names) if (typeof name === 'string' && !ids.has(asId(name))) ids.set(asId(name), id)
  return ids
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
