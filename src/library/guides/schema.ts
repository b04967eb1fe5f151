import * as z from 'zod'
import { attachments } from '../attachments/schema.ts'
import { aliases } from '../schema/alias.ts'
import { email, phone, webAddress } from '../schema/contact.ts'
import { day } from '../schema/date.ts'
import { publication } from '../schema/publication.ts'
import { type KnownIds, listOf, reference } from '../schema/reference.ts'
import { safeguarded } from '../schema/safeguarded.ts'
import { lineUpTo, summary } from '../schema/text.ts'

/** Contacts of a guide; a reader in a hurry looks through no more. */
const MOST = 12

const contact = z.strictObject({
  name: lineUpTo(120).describe('The team or the service, never a person.'),
  phone: phone.optional(),
  email: email.optional(),
  address: webAddress.optional().describe('Of a page or a form.'),
  hours: lineUpTo(120).optional().describe('When somebody answers.'),
  note: lineUpTo(300).optional(),
})

/** The front matter of `guides/<id>.md`: what to do here. The body says it. */
export function guideSchema(ids: KnownIds) {
  return z.strictObject({
    title: lineUpTo(120).describe('What it helps to do, in a few words.'),
    summary,
    ...publication,
    aliases,
    ...safeguarded,
    ...attachments,
    owner: lineUpTo(120).describe('Who keeps it right: an office, never a person.'),
    checked: day.describe('The day on which all of it was last found right.'),
    checkAgain: day.describe('The day by which it is to be checked again. After it, its page says so and shows no contacts.'),
    themes: listOf(reference('theme', ids), 1).describe('What it is about. The pages of these, and briefings on them, name it.'),
    contacts: z
      .array(contact)
      .max(MOST, { error: `A guide has at most ${MOST} contacts. Name those that a reader needs first.` })
      .default([])
      .describe('Whom to ring or to write to. They are public: no rule looks for a person in them.'),
  })
}

export type GuideData = z.output<ReturnType<typeof guideSchema>>
