import { isMap, isSeq } from 'yaml'
import { fieldsOf } from '../../model/fields.ts'
import { ADULT, child, yearsOf } from '../briefings/person.ts'
import type { OlderForm } from './older-form.ts'
import { added, pairOf, renamed } from './yaml-edit.ts'

/** Whom a review is about, before there were adults among them. */
export const children: OlderForm = {
  name: '`children`',
  today: 'Today it is `people`, which says of each whether it is a child or an adult, where the age does not.',
  isRead: true,
  isOf: (path) => path.startsWith('briefings/'),
  hint: /^children:/m,
  convert(data) {
    const all = childrenOf(data)
    if (!all) return data
    return Object.fromEntries(
      Object.entries(fieldsOf(data)).map(([name, value]) => (name === 'children' ? ['people', all.map(person)] : [name, value])),
    )
  },
  edits({ contents }, yaml) {
    const pair = pairOf(contents, 'children')
    if (!pair) return []
    const items = isSeq(pair.value) ? pair.value.items : []
    const said = items.flatMap((item) => {
      const as = isMap(item) && asOf(fieldsOf(item.toJSON()))
      return isMap(item) && as ? [added(yaml, item, `as: ${as}`)] : []
    })
    return [renamed(pair, 'people'), ...said]
  },
}

/** The children of a review that names its people in no other way; nothing where something is wrong with one. */
function childrenOf(data: unknown): object[] | undefined {
  const { children, people } = fieldsOf(data)
  if (people !== undefined || !Array.isArray(children)) return undefined
  return children.every((one) => child.safeParse(one).success) ? children : undefined
}

const person = (one: object): object => {
  const as = asOf(fieldsOf(one))
  return as ? { ...one, as } : one
}

/** What is said of somebody beside their age: pages show a child without one as a child, and of 18 years as an adult. */
const asOf = ({ age }: Readonly<Record<string, unknown>>): string | undefined =>
  typeof age !== 'string' ? 'child' : yearsOf(age) < ADULT ? undefined : 'adult'

/**
 * The fields of an entry in the form in which they are signed off: `people` of whom each is a child are signed as `children`. So what
 * was signed before is what stands there after only its form changed.
 */
export function asSigned(fields: unknown): unknown {
  const { people, children: older, ...others } = fieldsOf(fields)
  if (older !== undefined || !Array.isArray(people) || !people.every(isChild)) return fields
  return { ...others, children: people.map(({ pseudonym, age }) => ({ pseudonym, ...(age === undefined ? {} : { age }) })) }
}

function isChild(one: unknown): one is { pseudonym: unknown; age?: unknown } {
  const { as, ...rest } = fieldsOf(one)
  if (!child.safeParse(rest).success) return false
  return typeof rest['age'] === 'string' ? yearsOf(rest['age']) < ADULT && (as === undefined || as === 'child') : as === 'child'
}
