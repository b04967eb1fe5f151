import { START } from '../../diagnostics/diagnostic.ts'
import { fieldsOf, listOf } from '../../model/fields.ts'
import { inspect } from '../../safeguards/inspect.ts'
import type { LanguageGuide } from '../../safeguards/language.ts'

/** The fields that say how an office or a service is reached. */
const WAYS = ['email', 'phone', 'address'] as const

/** What may be found in these. A name is read as everywhere, and so is a number that tells of one person for life. */
const RULES: readonly string[] = ['identity-phone', 'identity-email', 'identity-address', 'identity-place']

const NO_GUIDE: LanguageGuide = { find: () => [] }

/**
 * What the rules find in the contact of the publisher: a mailbox, a telephone number, the parts of an address. It is public wherever it
 * stands, as it stands there and no more: another number of the house, or a flat in it, is not.
 */
export class PublicContact {
  readonly #known: ReadonlySet<string>

  /** @param site the fields of `site.yaml`, whatever else is wrong in them. */
  constructor(site: unknown) {
    const { contact, helplines } = fieldsOf(site)
    const values = [contact, ...listOf(helplines)].flatMap((one) => WAYS.map((way) => fieldsOf(one)[way]))
    const found = values.flatMap((value) => {
      if (typeof value !== 'string') return []
      const { concerns, pieces } = inspect([{ path: ['contact'], source: value, placeAt: () => START }], NO_GUIDE)
      return [...concerns.filter(({ rule }) => RULES.includes(rule)), ...pieces.map(({ text }) => ({ rule: 'identity-jigsaw', text }))]
    })
    this.#known = new Set(found.map(keyOf))
  }

  has(found: { rule: string; text: string }): boolean {
    return this.#known.has(keyOf(found))
  }
}

/** The same for a number, a mailbox or a postcode however it is typed. */
function keyOf({ rule, text }: { rule: string; text: string }): string {
  const plain = text.toLowerCase().replace(/[\s,]/g, '')
  return `${rule} ${rule === 'identity-phone' ? plain.replace(/^(?:\+|00)44(?:\(0\))?/, '0').replace(/\D/g, '') : plain}`
}
