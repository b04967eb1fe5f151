import { type IdentityRule, identifiers, withoutOverlaps } from './identifier.ts'

/** Words of which the addresses of offices are made. */
const OFFICE = new Set(
  `accessibility admin adults advice alerts and business care childrens children complaints comms communications contact
  data digital dpo duty education enquiries enquiry family families feedback foi governance hello help helpdesk helpline hub
  info information learning legal lscp mailbox mash media news noreply of office partnership policy postbox press privacy
  publications reception referral referrals reviews safeguarding school schools scp secure service services support team the
  training web webmaster website`.split(/\s+/),
)

/** What stands between a name and a host, and between a host's parts: a sign, or the word for it in brackets; square ones are read as round. */
const AT = String.raw` ?(?:@|\(at\)|\{at\}) ?`
const DOT = String.raw`(?:\.| ?(?:\(dot\)|\{dot\}) ?| \. (?=(?:ac|co|com|gov|net|nhs|org|uk)\b))`
const ADDRESS = new RegExp(String.raw`(?<![\w.+-])([\w.+-]{1,64})${AT}[\p{L}\p{M}\d-]+(?:${DOT}[\p{L}\p{M}\d-]+)+`, 'giu')
/** With the word for the sign: only behind what a name in an address is, as `jane.doe` or `jane_87`, and no sentence's word. */
const IN_WORDS =
  /(?<![\w.+/@-])(?!covid)([a-z][a-z\d]{0,30}(?:[._][a-z\d]{2,30}|\d{1,4}){1,3})(?<!\.(?:ac|co|com|docx?|gov|net|nhs|org|pdf|pptx?|uk)) at [a-z\d-]+(?:\.[a-z]{2,12}){1,3}(?![\w-])/gi

/**
 * E-mail addresses of people. One that is made of an office's words alone (`info@`, `mash.referrals@`) is not reported.
 *
 * - `Write to jane.doe@example.org.` and `jane.doe (at) example.org` and `jane.doe at example.org` are found.
 * - `Write to safeguarding@example.org.` is not.
 */
export const email: IdentityRule = (words) => {
  const { text } = words
  const hasSign = text.includes('@') || /[({]at[)}]/i.test(text)
  const patterns = [...(hasSign ? [ADDRESS] : []), ...(/ at [a-z\d-]+\.[a-z]{2}/i.test(text) ? [IN_WORDS] : [])]
  const judge = ([, name = '']: RegExpExecArray) => {
    const words = name.toLowerCase().split(/[._+-]/)
    if (words.every((word) => OFFICE.has(word))) return undefined
    return {
      rule: 'identity-email',
      sure: false,
      what: "a person's e-mail address",
      whatToDo: "Take it out, or give an office's address.",
    } as const
  }
  return withoutOverlaps(patterns.flatMap((pattern) => identifiers(words, pattern, judge)))
}
