import { type IdentityRule, identifiers } from './identifier.ts'

/** Words of which the addresses of offices are made. */
const OFFICE = new Set(
  `accessibility admin adults advice alerts and business care childrens children complaints comms communications contact
  data digital dpo duty education enquiries enquiry family families feedback foi governance hello help helpdesk helpline hub
  info information learning legal lscp mailbox mash media news noreply of office partnership policy postbox press privacy
  publications reception referral referrals reviews safeguarding school schools scp secure service services support team the
  training web webmaster website`.split(/\s+/),
)

/** What stands between a name and a host, and between a host's parts: a sign, or the word for it in brackets; square ones are read as round. */
const AT = String.raw` ?(?:@|\(at\)) ?`
const DOT = String.raw`(?:\.| ?\(dot\) ?)`
const ADDRESS = new RegExp(String.raw`(?<![\w.+-])([\w.+-]{1,64})${AT}[A-Za-z0-9-]+(?:${DOT}[A-Za-z0-9-]+)+`, 'gi')

/**
 * E-mail addresses of people. One that is made of an office's words alone (`info@`, `mash.referrals@`) is not reported.
 *
 * - `Write to jane.doe@example.org.` and `jane.doe (at) example.org` are found.
 * - `Write to safeguarding@example.org.` is not.
 */
export const email: IdentityRule = (text) => {
  if (!/@|\(at\)/i.test(text)) return []
  return identifiers(text, ADDRESS, ([, name = '']) => {
    const words = name.toLowerCase().split(/[._+-]/)
    if (words.every((word) => OFFICE.has(word))) return undefined
    return {
      rule: 'identity-email',
      sure: false,
      what: "a person's e-mail address",
      whatToDo: "Take it out, or give an office's address.",
    }
  })
}
