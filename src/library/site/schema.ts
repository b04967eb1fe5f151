import * as z from 'zod'
import { EVERY, monthsIn } from '../briefings/read-again.ts'
import { safeguarded } from '../schema/safeguarded.ts'
import { signOffPolicy } from '../schema/sign-off.ts'
import { line } from '../schema/text.ts'
import { key } from '../vocabularies/schema.ts'
import { messagesSchema } from './messages-schema.ts'
import { own } from './own-schema.ts'
import { type Profile, profile, withShipped } from './profile.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'Write a colour as `#0b5a5e`.' })
const scheme = z.strictObject({
  paper: colour.describe('The background.'),
  ink: colour.describe('The text.'),
  accent: colour.describe('Links, the ring, buttons.'),
})

/** The origin and the path of a site: what every address of a page is made from. */
const SITE_ADDRESS = /^https?:\/\/[^/?#@\\\s]+(\/[A-Za-z0-9._~-]+)*\/?$/
const siteAddress = z
  .url({ protocol: /^https?$/, error: 'Write the whole address of the site, from `https://`.', abort: true })
  .regex(SITE_ADDRESS, {
    error: 'Write the address as `https://example.org/learning/`: a host, and a path of letters, digits and `. _ ~ -` where there is one.',
  })

/**
 * Local reports stay available for at least one year (Working Together to Safeguard Children, as the pages of Calderdale's
 * and Plymouth's partnerships put it).
 */
const LEAST = '1 year'
const reportStays = z
  .string()
  .refine((stays) => EVERY.test(stays) && monthsIn(stays) >= monthsIn(LEAST), {
    error: `Write how long as \`18 months\` or \`3 years\`, and not less than \`${LEAST}\`: a published report has to stay up that long.`,
  })
  .default(LEAST)
  .describe('How long a report stays up, once it was published.')

const contact = z
  .string()
  .regex(/^(https:\/\/|mailto:)\S+$/, { error: 'Write where to write to as `mailto:name@example.org`, or as an address from `https://`.' })
  .describe('Who is told of a weakness of the site; it stands in `/.well-known/security.txt`.')

/** The languages that the words of the site itself are written in. */
const LANGUAGES = ['en-GB', 'en'] as const

const otherLanguage = ({ input }: { input?: unknown }): string | undefined =>
  typeof input === 'string'
    ? `The words of the site itself are written in \`en-GB\` or \`en\`, and in no other language: with \`${input}\`, screen readers and search engines would take them for what they are not. Write \`language: en-GB\`, or leave it out.`
    : undefined

/** `site.yaml`: everything of a site that is a partnership's own. */
export const siteSchema = z.strictObject({
  name: line,
  tagline: line,
  address: siteAddress,
  language: z.enum(LANGUAGES, { error: otherLanguage }).default(LANGUAGES[0]).describe('The language of the words of the site itself.'),
  publisher: z.strictObject({ name: line, about: line }),
  notice: line.optional().describe('Printed on every page.'),
  licence: z.strictObject({ name: line, about: line }),
  colours: z.strictObject({ light: scheme, dark: scheme }),
  profiles: z.record(key, profile).prefault({}).transform(withShipped),
  reviewTypes: z.record(key, line).default({}).describe('Kinds of review of your own, each with its long form.'),
  offline: z
    .boolean({ error: 'Write `true` or `false`.' })
    .default(true)
    .describe('Whether readers’ devices keep the pages that they open, to be read without a network.'),
  security: z.strictObject({ contact }).optional(),
  ...own,
  messages: messagesSchema.describe('Words of the site itself that are your own; what is left out stays as it is.'),
  policies: z
    .strictObject({
      'source-missing': z.enum(['warn', 'fail']).default('warn').describe('A point of learning that names no paragraph.'),
      'report-stays': reportStays,
      'sign-off': signOffPolicy,
      'document-size': z
        .number({ error: 'Write a number of MB, such as 25.' })
        .positive()
        .max(200)
        .default(25)
        .describe('How many MB a document that is attached may have.'),
    })
    .prefault({}),
  ...safeguarded,
})

export type SiteData = z.output<typeof siteSchema>
export type { Profile }
