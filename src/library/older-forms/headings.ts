import { type Document, isMap, isScalar } from 'yaml'
import { fieldsOf } from '../../model/fields.ts'
import type { OlderForm } from './older-form.ts'
import { type Edit, pairOf, rangeOf, renamed } from './yaml-edit.ts'

/** The seven headings of a profile, before a profile said what each section holds. */
export const headings: OlderForm = {
  name: '`headings`',
  today: 'Today it is `slots`, which may say of each section what it holds, too.',
  isRead: true,
  isOf: (path) => path === 'site.yaml',
  hint: /\bheadings:/,
  convert(data) {
    const { profiles, ...others } = fieldsOf(data)
    const all = Object.entries(fieldsOf(profiles))
    if (!all.some(([, one]) => isOlder(one))) return data
    return { ...others, profiles: Object.fromEntries(all.map(([id, one]) => [id, isOlder(one) ? withSlots(one) : one])) }
  },
  edits({ contents }: Document, yaml) {
    const profiles = pairOf(contents, 'profiles')?.value
    if (!isMap(profiles)) return []
    return profiles.items.flatMap(({ value }): Edit[] => {
      const pair = pairOf(value, 'headings')
      if (!isMap(value) || !pair || !isMap(pair.value) || !isOlder(value.toJSON())) return []
      const named = pair.value.items.map(({ value: heading }): Edit => {
        const [start, end] = rangeOf(heading)
        const written = yaml.slice(start, end).trimEnd()
        const text = `{ heading: ${inBraces(written, isScalar(heading) ? heading.value : '')} }`
        return { start, end: start + written.length, text }
      })
      return [renamed(pair, 'slots'), ...named]
    })
  },
}

function isOlder(profile: unknown): profile is { headings: object } {
  const { headings, slots } = fieldsOf(profile)
  return slots === undefined && Object.values(fieldsOf(headings)).length > 0 && Object.values(fieldsOf(headings)).every(isWords)
}

const isWords = (heading: unknown): boolean => typeof heading === 'string' && heading.trim() !== ''

const withSlots = ({ headings, ...others }: { headings: object }): object => ({
  ...others,
  slots: Object.fromEntries(Object.entries(headings).map(([slot, heading]) => [slot, { heading }])),
})

/** A heading as it may stand between braces: as it was written, unless a sign in it would end it there. */
const inBraces = (written: string, value: unknown): string =>
  /^["']/.test(written) && !written.includes('\n') ? written : /[,[\]{}\n]|^[|>]/.test(written) ? JSON.stringify(value) : written
