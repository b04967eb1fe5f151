import { address } from './address.ts'
import { ageOnDate } from './age-on-date.ts'
import { birthDate } from './birth-date.ts'
import { email } from './email.ts'
import { handle } from './handle.ts'
import type { IdentityRule, IdentityRuleId } from './identifier.ts'
import { name } from './name.ts'
import { nationalInsurance } from './national-insurance.ts'
import { nhsNumber } from './nhs-number.ts'
import { phone } from './phone.ts'
import { place } from './place.ts'
import { pupilNumber } from './pupil-number.ts'
import { vehicle } from './vehicle.ts'

/** A rule, and whether what it finds may stand in several cells or paragraphs: so may what has a digit or an `@` in it. */
interface Row {
  find: IdentityRule
  isSplit: boolean
}

/** Every rule that looks at one place of a text. The jigsaw looks at a whole entry. */
export const IDENTITY_RULES = {
  'identity-nhs-number': { find: nhsNumber, isSplit: true },
  'identity-national-insurance': { find: nationalInsurance, isSplit: true },
  'identity-pupil-number': { find: pupilNumber, isSplit: true },
  'identity-birth-date': { find: birthDate, isSplit: true },
  'identity-age': { find: ageOnDate, isSplit: false },
  'identity-phone': { find: phone, isSplit: true },
  'identity-email': { find: email, isSplit: true },
  'identity-address': { find: address, isSplit: true },
  'identity-place': { find: place, isSplit: true },
  'identity-vehicle': { find: vehicle, isSplit: true },
  'identity-handle': { find: handle, isSplit: false },
  'identity-name': { find: name, isSplit: false },
} as const satisfies Record<Exclude<IdentityRuleId, 'identity-jigsaw'>, Row>
