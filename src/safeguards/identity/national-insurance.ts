import { Pattern } from '../pattern.ts'
import { type IdentityRule, identifiers, withoutOverlaps } from './identifier.ts'

const PLACE = { begins: 'aa', near: '00' }

/** Two letters, six digits and a letter from A to D; in small letters only where nothing stands between them. */
const NUMBER = new Pattern(
  /(?<![A-Za-z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ|bg|gb|kn|nk|nt|tn|zz)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]|[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z]\d{6}[A-Da-d])(?![A-Za-z0-9])/g,
  PLACE,
)

/** In small letters and in pairs; a short word and a letter may stand before and behind digits, too. */
const IN_SMALL = new Pattern(
  /(?<![A-Za-z0-9])(?!bg|gb|kn|nk|nt|tn|zz|a[mnst]|b[ey]|he|m[ey]|we|ch|p[gp])[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z] \d{2} \d{2} \d{2} [a-d](?![A-Za-z0-9])/g,
  PLACE,
)

/** In any case and grouping, where words before it say what it is. */
const BY_LABEL = new Pattern(
  /(?<=(?<![a-z])(?:National Insurance|Nat\.? ?Ins\.?|NINO|NI ?(?:number|no)|NI(?=[:. #]))(?![a-z])[^\n\d]{0,40}?)(?<![a-z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][ ./-]?[A-CEGHJ-NPR-TW-Z](?:[ .,:;/_–—-]{0,2}\d){6}[ .,:;/_–—-]{0,2}[A-D](?![a-z0-9])/gi,
  PLACE,
)

/**
 * National Insurance numbers. Some letters and pairs of letters are never given out (source: HMRC, National Insurance
 * Manual NIM39110), which tells them from most other codes.
 *
 * - `His National Insurance number is AB 12 34 56 C.` is found, and stops the build.
 * - `National Insurance number ab 123 456 c` is found in any form, since its label says what it is.
 * - `ab 12 34 56 c` without a label is found, and warns.
 * - `GB 12 34 56 C` is not: no number begins with these letters.
 */
export const nationalInsurance: IdentityRule = (words) => {
  const about = {
    rule: 'identity-national-insurance',
    sure: true,
    what: 'a National Insurance number',
    whatToDo: 'Take it out. It names one person, for life.',
  } as const
  return withoutOverlaps([
    ...[NUMBER, BY_LABEL].flatMap((pattern) => identifiers(words, pattern, () => about)),
    ...identifiers(words, IN_SMALL, () => ({ ...about, sure: false })),
  ])
}
