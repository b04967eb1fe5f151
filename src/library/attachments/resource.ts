import * as z from 'zod'
import { documentName } from '../documents/name.ts'
import { phone, webAddress } from '../schema/contact.ts'
import { lineUpTo } from '../schema/text.ts'

/** The kinds of resources, and where one of each kind is: a film is watched where it stands, and nothing of it is fetched. */
const PLACES_OF = {
  link: ['address'],
  phone: ['phone'],
  form: ['address', 'document'],
  film: ['address'],
  document: ['document', 'address'],
  slides: ['document', 'address'],
  leaflet: ['document', 'address'],
} as const satisfies Record<string, readonly Place[]>

type Place = 'address' | 'phone' | 'document'
type ResourceKind = keyof typeof PLACES_OF
const KINDS = Object.keys(PLACES_OF) as [ResourceKind, ...ResourceKind[]]

/** A reader in a hurry looks through no more. */
const MOST = 20

const resource = z
  .strictObject({
    kind: z.enum(KINDS),
    title: lineUpTo(120).describe('What it is, or whom one rings: a team or a service, never a person.'),
    for: lineUpTo(120).optional().describe('For whom it is: `parents`, `foster carers`.'),
    note: lineUpTo(300).optional().describe('What a reader should know before: when somebody answers, how long it takes.'),
    address: webAddress.optional().describe('Of a page, a form or a film on the web.'),
    phone: phone
      .optional()
      .describe('The number of a team or a service. No rule takes it for a person’s, unless it is a mobile telephone’s.'),
    document: documentName.optional(),
  })
  .superRefine(checkPlace)

/** Each is in one place, and in one where something of its kind can be. */
function checkPlace(one: { kind: ResourceKind } & { [P in Place]?: string | undefined }, context: z.RefinementCtx): void {
  const may: readonly Place[] = PLACES_OF[one.kind]
  const given = (['address', 'phone', 'document'] as const).filter((place) => one[place] !== undefined)
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  for (const place of given)
    if (!may.includes(place))
      say(place, `A resource of the kind \`${one.kind}\` has no \`${place}\`. ${wanted(may)}, or choose another kind.`)
  const [, second] = given.filter((place) => may.includes(place))
  if (second) say(second, 'Say where it is once: with `address` where it stands on the web, with `document` where you publish the file.')
  if (given.length === 0) say('kind', `Say where it is. ${wanted(may)}.`)
}

const wanted = (may: readonly Place[]): string => `Write ${may.map((place) => `\`${place}\``).join(' or ')}`

/** What an entry has for its readers to open, to ring, to fill in, to watch and to hand on. */
export const resources = z
  .array(resource)
  .max(MOST, { error: `An entry has at most ${MOST} resources. Name those that a reader needs first.` })
  .refine((all) => new Set(all.map(({ address, phone, document }) => address ?? phone ?? document)).size === all.length, {
    error: 'The same resource stands here twice. Take one out.',
  })
  .default([])
  .describe('Links, telephone numbers, forms, films, documents, slides and leaflets that belong to it.')

export type Resource = z.output<typeof resource>
