import * as z from 'zod'

/** A telephone number as it is written, with its spaces. */
export const phone = z
  .string({
    error: ({ input }) => (typeof input === 'number' ? 'Put quotation marks around a number: `"01632 960123"`.' : undefined),
  })
  .regex(/^\+?\d[\d ]{1,18}\d$/, { error: 'Write a telephone number in digits and spaces: `01632 960123`, `+44 1632 960123`.' })

export const email = z.email({ error: 'Write an e-mail address: `team@example.org`.' })

/** The address of a page or a form on the web. */
export const webAddress = z.url({ protocol: /^https$/, error: 'Write the whole address of a page, from `https://`.' })
