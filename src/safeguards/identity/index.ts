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

/** Every rule that looks at one place of a text. The jigsaw looks at a whole entry. */
export const IDENTITY_RULES = {
  'identity-nhs-number': nhsNumber,
  'identity-national-insurance': nationalInsurance,
  'identity-pupil-number': pupilNumber,
  'identity-birth-date': birthDate,
  'identity-age': ageOnDate,
  'identity-phone': phone,
  'identity-email': email,
  'identity-address': address,
  'identity-place': place,
  'identity-vehicle': vehicle,
  'identity-handle': handle,
  'identity-name': name,
} as const satisfies Record<Exclude<IdentityRuleId, 'identity-jigsaw'>, IdentityRule>
