import * as z from 'zod'
import { ID } from '../id.ts'
import { SLOTS } from '../slot.ts'
import { line } from './text.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'Write a colour as `#0b5a5e`.' })
const scheme = z.strictObject({
  paper: colour.describe('The background.'),
  ink: colour.describe('The text.'),
  accent: colour.describe('Links, the ring, buttons.'),
})

const headings = z.strictObject(Object.fromEntries(SLOTS.map((slot) => [slot, line])) as Record<(typeof SLOTS)[number], typeof line>)

/** Words in the seven sections together. Above `warn` is a warning, above `fail` an error. */
const length = z.strictObject({ warn: z.int().positive().default(1250), fail: z.int().positive().default(1670) }).prefault({})

/** `site.yaml`: everything of a site that is a partnership's own. */
export const siteSchema = z.strictObject({
  name: line,
  tagline: line,
  address: z.url({ protocol: /^https?$/, error: 'Write the whole address of the site, from `https://`.' }),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, { error: 'Write a language as `en-GB`.' })
    .default('en-GB'),
  publisher: z.strictObject({ name: line, about: line }),
  notice: line.optional().describe('Printed on every page.'),
  licence: z.strictObject({ name: line, about: line }),
  colours: z.strictObject({ light: scheme, dark: scheme }),
  profiles: z.record(z.string().regex(ID), z.strictObject({ kind: z.enum(['review', 'topic']), headings, length })),
  policies: z
    .strictObject({
      'source-missing': z.enum(['warn', 'fail']).default('warn').describe('A point of learning that names no paragraph.'),
    })
    .prefault({}),
})

export type SiteData = z.output<typeof siteSchema>
export type Profile = SiteData['profiles'][string]
