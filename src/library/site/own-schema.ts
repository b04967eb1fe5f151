import * as z from 'zod'
import { suggestion } from '../../diagnostics/nearest.ts'
import { FOLDERS } from '../../model/kinds.ts'
import { email, phone, webAddress, wrongAddress } from '../schema/contact.ts'
import { listOf } from '../schema/reference.ts'
import { line, lineUpTo, text } from '../schema/text.ts'
import { LOGO_NAME } from './logo-name.ts'
import { isElsewhere, SECTION_NAMES } from './place.ts'

/** A place as `site.yaml` names it, with the words for it where they are not its own. */
export interface Named {
  to: string
  text?: string | undefined
}

/** Readers look through no more at the top of a page. */
const MOST_PLACES = 12
const MOST_LINKS = 24
const MOST_HELPLINES = 8
const MOST_NAMES = 500

const logoFile = z.string().regex(LOGO_NAME, {
  error: 'Write the name of an SVG or PNG file that lies beside `site.yaml` and begins with `logo`: `logo.svg`, `logo-dark.png`.',
})

const logo = z.strictObject({
  light: logoFile.describe('The file of the logo, on a light ground and on paper.'),
  dark: logoFile.optional().describe('The same for a dark ground, in the same proportions.'),
  alt: line.describe('What the logo says, for those who do not see it: mostly the name of whose it is.'),
  replaces: z
    .enum(['ring', 'name', 'nothing'])
    .default('ring')
    .describe('What the logo stands in place of: the ring; the ring and the name of the site; or nothing, so that it stands before both.'),
})

const EXAMPLES = `Write one of ${SECTION_NAMES.map((name) => `\`${name}\``).join(', ')}; or the file of an entry, \`pages/contact.md\`.`

/** @param isOut whether it may lead to another site. */
function wrongPlace(input: unknown, isOut: boolean): string {
  const to = typeof input === 'object' && input !== null && 'to' in input ? input.to : input
  if (typeof to !== 'string') return EXAMPLES
  if (isElsewhere(to) && isOut && !webAddress.safeParse(to).success) return wrongAddress(to)
  if (isElsewhere(to)) return isOut ? 'Say what the link is called: `{ to: "https://example.org/", text: Our website }`.' : EXAMPLES
  return `\`${to}\` is no section of the site.${suggestion(to, SECTION_NAMES)} ${EXAMPLES}`
}

/** A section, or an entry by its file; and a page of another site. */
const ENTRY = `(?:${FOLDERS.join('|')})/[a-z0-9-]+\\.md`
const NAMED = new RegExp(`^(?:${SECTION_NAMES.join('|')}|${ENTRY})$`)

/** A section or an entry, by its name alone or under words of its own. */
const named = (isOut: boolean) => {
  const to = z.string().regex(NAMED, { error: ({ input }) => wrongPlace(input, isOut) })
  return [to.transform((name): Named => ({ to: name })), z.strictObject({ to, text: lineUpTo(60).optional() })] as const
}

const place = z.union(named(false), { error: ({ input }) => wrongPlace(input, false) })
const link = z.union([...named(true), z.strictObject({ to: webAddress, text: lineUpTo(60) })], {
  error: ({ input }) => wrongPlace(input, true),
})

const places = <T extends typeof place | typeof link>(of: T, most: number) =>
  z
    .array(of)
    .min(1, { error: 'List at least one, or leave this out.' })
    .max(most, { error: `These are more than ${most}. Take out those that readers need least.` })
    .refine((all) => new Set(all.map(({ to }) => to)).size === all.length, { error: 'Two of these lead to the same place. Take one out.' })
    .optional()

const contact = z
  .strictObject({
    name: lineUpTo(120).optional().describe('The team or the office, never a person.'),
    email: email.optional(),
    phone: phone.optional(),
    hours: lineUpTo(120).optional().describe('When somebody answers.'),
    address: lineUpTo(200).optional().describe('Where letters go, on one line.'),
  })
  .refine(({ email, phone, address }) => email ?? phone ?? address, { error: 'Give at least one of `email`, `phone` and `address`.' })

const helpline = z
  .strictObject({
    name: lineUpTo(80),
    note: lineUpTo(160).optional().describe('Whom it is for.'),
    phone: phone.optional(),
    hours: lineUpTo(80).optional().describe('When somebody answers.'),
    address: webAddress.optional(),
  })
  .refine(({ phone, address }) => phone ?? address, { error: 'Give its telephone number, or its web address.' })

/** What makes a site a partnership's own, beside its name and colours: all of it may be left out. */
export const own = {
  logo: logo.optional(),
  home: z
    .strictObject({
      heading: lineUpTo(120).optional().describe('In place of the tagline, at the top of the home page.'),
      opening: lineUpTo(600).optional().describe('A few sentences below it.'),
    })
    .optional(),
  navigation: places(place, MOST_PLACES).describe('The places at the top of each page, in this order; without it, the usual seven.'),
  footer: places(link, MOST_LINKS).describe(
    'The links at the foot of each page, in this order; without it, all pages and what else there is.',
  ),
  contact: contact
    .optional()
    .describe('How to reach the publisher. It stands at the foot of each page, and no rule takes it for a person’s.'),
  helplines: z
    .array(helpline)
    .min(1, { error: 'List at least one, or leave this out.' })
    .max(MOST_HELPLINES, { error: `These are more than ${MOST_HELPLINES}. Name those that most readers need.` })
    .optional()
    .describe('Who listens: shown with every briefing. No rule takes them for a person’s.'),
  exit: webAddress.optional().describe('“Exit this page”: the page of another site that it leads to at once, such as a weather forecast.'),
  concern: z
    .string()
    .regex(new RegExp(`^https://\\S+$|^${ENTRY}$`), {
      error: 'Write the address of the page or the form, from `https://`, or the file of an entry, `pages/report-a-concern.md`.',
      abort: true,
    })
    .refine((to) => !isElsewhere(to) || webAddress.safeParse(to).success, { error: ({ input }) => wrongAddress(input) })
    .optional()
    .describe('Where a concern is reported: a link on every page.'),
  spelling: listOf(text)
    .max(MOST_NAMES, { error: `A site has at most ${MOST_NAMES} names of its own.` })
    .default([])
    .describe('Names of places and services here, as they are spelt: the search takes none of them for a slip, and reads slips as them.'),
}
