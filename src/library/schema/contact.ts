import * as z from 'zod'

/** A telephone number as it is written, with its spaces. */
export const phone = z
  .string({
    error: ({ input }) => (typeof input === 'number' ? 'Put quotation marks around a number: `"01632 960123"`.' : undefined),
  })
  .regex(/^\+?\d[\d ]{1,18}\d$/, { error: 'Write a telephone number in digits and spaces: `01632 960123`, `+44 1632 960123`.' })

export const email = z.email({ error: 'Write an e-mail address: `team@example.org`.' })

/** A host, and what may stand behind it. */
const WEB_ADDRESS = /^https:\/\/[^\s/?#@\\"<>`]+(?:[/?#][^\s\\"<>`]*)?$/
const WITH_NAME = /^https:\/\/[^\s/?#]*@/

/** What is wrong with an address of the web. */
export const wrongAddress = (written: unknown): string =>
  WITH_NAME.test(String(written))
    ? 'A name or a password stands before the `@` in this address, and hides where it leads. Take out what stands before the host, and the `@`.'
    : 'Write the whole address of a page, from `https://`.'

/** The address of a page or a form on the web: whole, of no sign that ends it elsewhere, and with nobody's name or password in it. */
export const webAddress = z
  .string()
  .refine((written) => WEB_ADDRESS.test(written) && URL.canParse(written), { error: ({ input }) => wrongAddress(input) })
  .meta({ pattern: WEB_ADDRESS.source })
