import { type IdentityRule, identifiers } from './identifier.ts'

/**
 * What stands for the zero of a British number, then its other digits with spaces, hyphens and one closing bracket. With
 * full stops between them it has three parts, which a date and a time have not.
 */
const NUMBER =
  /(?<![\w¶+-]|\d\.)(?:(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|44 ?(?=7)|\((?=0\d{2,5}\))0|0)[127](?:\d|[ -](?=\d)|\)[ -]?(?=\d)){7,13}|0[127]\d{1,4}\.\d{3,4}\.\d{3,4})(?!\w|\.\d)/g

/**
 * British telephone numbers of mobiles (07) and of places (01, 02). Numbers that begin with 03 or 08, and short ones such
 * as 999, 111 or 116 123, belong to services and not to people, so helplines are never reported. An office's own number
 * with an 01 or 02 is: write an exception beside it.
 *
 * - `Call his mobile, 07700 900123.` is found.
 * - `The NSPCC Helpline is 0808 800 5000.` is not.
 *
 * libphonenumber-js would know every country's numbers, at 10 MB; these few forms are the ones that content has.
 */
export const phone: IdentityRule = (text) =>
  identifiers(text, NUMBER, ([number]) => {
    const digits = number.replace(/^(?:\+|00)?44[ -]?(?:\(0\))?|^\(?0/, '').replace(/\D/g, '')
    if (digits.length !== 10 && !(digits.length === 9 && digits.startsWith('1'))) return undefined
    return {
      rule: 'identity-phone',
      sure: false,
      what: 'the telephone number of a person or a place',
      whatToDo: 'Take it out.',
    }
  })
