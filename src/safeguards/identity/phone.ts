import { Pattern } from '../pattern.ts'
import { type IdentityRule, identifiers } from './identifier.ts'

/**
 * What stands for the zero of a British number, then its other digits with spaces, hyphens and one closing bracket. With
 * full stops between them it has three parts, which a date and a time have not.
 */
const NUMBER = new Pattern(
  /(?<![\w¶+-]|\d\.)(?:(?:(?:\+|00)44[ -]?(?:(?:\(0\)|0)[ -]?)?\(?|44 ?(?=7)|\((?=0\d{2,5}\))0|0)[127](?:\d|[ -](?=\d)|\)[ -]?(?=\d)){7,13}|0[127]\d{1,4}\.\d{3,4}\.\d{3,4}|0[127]\d{2,4} ?\/ ?(?:\d{6,8}|\d{3,4} \d{3,4}))(?!\w|\.\d)/g,
  { begins: '+ ( 00', near: '00' },
)
/** Of another country: with its own number after a plus sign. */
const ABROAD = new Pattern(/(?<![\w+])\+(?!44)[1-9](?:[ ().-]{0,2}\d){9,13}(?![\w%]|[.,]\d)/g, { begins: '+', near: '00' })

/**
 * British telephone numbers of mobiles (07) and of places (01, 02), and those of other countries after a plus sign. Numbers that begin with 03 or 08, and short ones such
 * as 999, 111 or 116 123, belong to services and not to people, so helplines are never reported. An office's own number
 * with an 01 or 02 is: write an exception beside it.
 *
 * - `Call his mobile, 07700 900123.` is found.
 * - `The NSPCC Helpline is 0808 800 5000.` is not.
 *
 * libphonenumber-js would know which numbers each country has, at 10 MB; these few forms are the ones that content has.
 */
export const phone: IdentityRule = (words) => {
  const about = {
    rule: 'identity-phone',
    sure: false,
    what: 'the telephone number of a person or a place',
    whatToDo: 'Take it out.',
  } as const
  const british = identifiers(words, NUMBER, ([number]) => {
    const digits = number.replace(/^(?:\+|00)?44[ -]?(?:\(0\)|0)?|^\(?0/, '').replace(/\D/g, '')
    return digits.length === 10 || (digits.length === 9 && digits.startsWith('1')) ? about : undefined
  })
  return [...british, ...identifiers(words, ABROAD, () => about)]
}
