import { type Html, html, type Part } from './html.ts'

type Filled<Message> = Message extends (values: infer Values) => string ? Values : Readonly<Record<never, never>>

/** What is filled into a message; HTML may stand where a text may. */
type WithHtml<Values> = { readonly [Name in keyof Values]: string extends Values[Name] ? Values[Name] | Html : Values[Name] }

/** Makes the element of a named tag, `<link>...</link>`, from what stands in it. */
export type Elements = Readonly<Record<string, (inner: Html) => Html>>

/** A text that no message has: it stands for a value until the tags are read. */
const MARK = '\u0000'
const TAG = new RegExp(`<(/?)([a-z]+)>|${MARK}(\\w+)${MARK}`, 'gi')

/**
 * A message as HTML. The page makes the element of each tag in it; all else is text, and so is what is filled in, unless it is
 * HTML already.
 *
 * @throws for a tag that no element was given for, or that is not closed: a message and its page do not belong together.
 */
export function rich<const Message>(message: Message, values: WithHtml<Filled<Message>>, elements: Elements = {}): Html {
  const filled = values as Readonly<Record<string, string | number | Html>>
  const marked = Object.entries(filled).map(([name, value]) => [name, typeof value === 'number' ? value : MARK + name + MARK])
  const text = typeof message === 'function' ? String(message(Object.fromEntries(marked))) : String(message)
  const open: { tag: string; parts: Part[] }[] = [{ tag: '', parts: [] }]
  const add = (part: Part) => open.at(-1)?.parts.push(part)
  let at = 0
  for (const { 0: whole, 1: closing, 2: tag, 3: name, index } of text.matchAll(TAG)) {
    add(text.slice(at, index))
    at = index + whole.length
    if (name !== undefined) add(filled[name])
    else if (!closing) open.push({ tag: tag ?? '', parts: [] })
    else {
      const last = open.pop()
      const element = elements[tag ?? '']
      if (last === undefined || last.tag !== tag || !element)
        throw new Error(`\`<${tag}>\` in the message “${text}” has no element, or no beginning.`)
      add(element(html`${last.parts}`))
    }
  }
  const [{ parts } = { parts: [] }, ...unclosed] = open
  if (unclosed.length > 0) throw new Error(`\`<${unclosed.at(-1)?.tag}>\` in the message “${text}” has no end.`)
  return html`${parts}${text.slice(at)}`
}

/** The tags of a message, by their names. */
export const tagsIn = (text: string): string[] => [...text.matchAll(/<([a-z]+)>/gi)].map(([, tag = '']) => tag)

/** An element that is a link. */
export const linkTo =
  (address: string) =>
  (inner: Html): Html =>
    html`<a href="${address}">${inner}</a>`
