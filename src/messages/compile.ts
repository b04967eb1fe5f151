/** The forms of a message with a number in it, by the categories of `Intl.PluralRules`; `other` is always there. */
export type Forms = { readonly other: string } & { readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string }

/** Messages as they are written: texts with `{names}` in them, forms for numbers, and groups of these. */
export interface Written {
  readonly [name: string]: string | Forms | Written
}

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Values<Name extends string> = Readonly<Record<Name, string | number>>

/** Messages as they are used: a text, or a function of what stands between its braces. */
export type Compiled<Message> = Message extends string
  ? [Names<Message>] extends [never]
    ? string
    : (values: Values<Names<Message>>) => string
  : Message extends { readonly other: string }
    ? (values: { readonly count: number } & Values<Exclude<Names<Message[keyof Message]>, 'count'>>) => string
    : { readonly [Name in keyof Message]: Compiled<Message[Name]> }

/** Whether these are the forms of one message, and not a group of messages. */
export const isForms = (message: Forms | Written): message is Forms => typeof message['other'] === 'string'

/** What stands between the braces of a text, by its names. */
export const namesIn = (text: string): string[] => [...text.matchAll(NAME)].map(([, name = '']) => name)

const NAME = /\{(\w+)\}/g

/**
 * Makes messages ready for use. Numbers are written, and forms chosen, as the language has them.
 *
 * @param tag of the language: `en-GB`.
 */
export function compile<const Message extends Written>(messages: Message, tag: string): Compiled<Message> {
  const numbers = new Intl.NumberFormat(tag)
  const plurals = new Intl.PluralRules(tag)
  const fill = (text: string, values: Values<string>) =>
    text.replace(NAME, (whole, name: string) => {
      const value = values[name]
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole)
    })
  const ready = (message: string | Forms | Written): unknown => {
    if (typeof message === 'string') return namesIn(message).length === 0 ? message : (values: Values<string>) => fill(message, values)
    if (isForms(message)) return (values: Values<string>) => fill(message[plurals.select(Number(values['count']))] ?? message.other, values)
    return Object.fromEntries(Object.entries(message).map(([name, inner]) => [name, ready(inner)]))
  }
  return ready(messages) as Compiled<Message>
}
