import * as z from 'zod'
import { FOLDERS, type FolderOf, type Kind } from '../../model/kinds.ts'
import { day } from './date.ts'
import { listOf } from './reference.ts'
import { line } from './text.ts'

/** The command reads only an entry that is right, so what was written by hand has to go first. */
const BY_COMMAND = 'Only `npm run sign-off` can write it: take this sign-off out, and run that.'

/** Who said that an entry may be published as it is; `npm run sign-off` writes it. */
export const signOff = z
  .array(
    z.strictObject({
      role: line.describe('Who signed it off, by office and never by name.'),
      on: day.describe('The day on which it was signed off.'),
      of: z
        .string({ error: ({ input }) => (input === undefined ? BY_COMMAND : undefined) })
        .regex(/^sha256-[0-9a-f]{64}$/, { error: `This says what was signed. ${BY_COMMAND}` })
        .describe('A digest of what was signed.'),
    }),
  )
  .optional()
  .describe('Who signed it off, and what they signed: written by `npm run sign-off`.')

const roles = listOf(line).default([])

/** The roles that have to sign off an entry of each kind before it is published. */
export const signOffPolicy = z
  .strictObject(Object.fromEntries(FOLDERS.map((folder) => [folder, roles])) as Record<FolderOf<Kind>, typeof roles>)
  .prefault({})
  .describe('Who has to sign off what, before it is published.')
