import { isAddress } from './address-form.ts'
import { filePaths } from './file-path.ts'
import { READ, type UnreadMarkup } from './typed.ts'

/** `(words)[address]` */
const REVERSED = /(?<!\\)\(([^()\n]{1,200})\)\[([^\]\n]{1,500})\]/g
/** `[words] (address)` */
const PARTED = /(?<!\\)\[([^[\]\n]{1,200})\]\s{1,20}\(([^()\n]{1,500})\)/g
/** `[words][name]`, where no line says what `name` is. */
const NAMED = /(?<!\\)\[([^[\]]{1,200})\]\[([^[\]]{0,200})\]/g
/** `[words] [1]`, as endnotes are. Words in two brackets, as in `[name] [date]`, are those of a form or a quotation. */
const NAMED_APART = /(?<!\\)\[([^[\]\n]{1,200})\] {1,20}\[(\d{1,3})\]/g
/** `[words]{address}`, and `[words]<address>`, of which Markdown reads the second part by itself. */
const BRACED = new RegExp(
  String.raw`(?<!\\)\[([^[\]\n]{1,200})\](?:\{([^{}\n]{1,500})\}|${READ}(https?:[^\s${READ}]{1,500})${READ}(?!${READ}))`,
  'g',
)
/** `[words(address)`, with no other bracket behind it */
const UNCLOSED = /(?<!\\)\[([^[\]()\n]{1,200})\(([^()\s]{1,500})\)(?![^[\]\n]{0,500}\])/g
/** `[words]../themes/escalation.md` */
const BARE = /(?<!\\)\[([^[\]\n]{1,200})\](\.{1,2}\/[^\s()<>[\]]{1,300})/g
/** `[name]: ../documents/Child T.pdf`, which defines nothing. */
const DEFINED = /^[ \t>]*\[[^[\]\n]{1,200}\]:[ \t]*(\S[^\n]*)/gm
/** `<https://example.org/a b>` */
const POINTED = /<(?:https?:|mailto:)[^<>\n]{1,500}>/gi
/** Words that an author puts into a quotation: `[...]`, `[sic]`. */
const EDITORIAL = /^(?:\.{2,}|…|sic|inaudible|pause|silence|redacted|laugh(?:s|ter|ing)|cr(?:ies|ying)|sobs|sighs)[.!]?$/i

const SHOWN = 'so it is not read as one, and the page would show it as it stands'

/** Finds what was to be a link, and is none. A path of a shared drive in it is told of as that. */
export function unreadLinks(text: string): UnreadMarkup[] {
  const out: UnreadMarkup[] = []
  const say = (at: number, reason: string) => out.push({ rule: 'link-unread', at, reason })
  for (let i = text.indexOf(']('); i >= 0; i = text.indexOf('](', i + 2)) {
    if (text[i - 1] === '\\') continue
    // Words may go on in the next line, an address may not.
    const line = /^[^\n]*/.exec(text.slice(i + 2, i + 2000))?.[0] ?? ''
    const close = line.indexOf(')')
    const address = close < 0 ? line : line.slice(0, close)
    if (filePaths(address).length > 0) continue
    const near = Math.max(0, i - 500)
    const open = near + text.slice(near, i).lastIndexOf('[')
    const begins = open >= near && !/\][^\n]*\n|\n\s*\n/.test(text.slice(open, i)) ? open : i
    say(
      begins,
      close < 0 ? `This link has no \`)\` at its end, ${SHOWN}. Type it.` : whyUnread(oneLine(text.slice(begins + 1, i)), address),
    )
  }
  for (const { 1: words = '', 2: address = '', index } of text.matchAll(REVERSED)) {
    if (isAddress(address))
      say(index, `The brackets of this link stand the other way round, ${SHOWN}. Write \`[${words}](${encoded(address)})\`.`)
  }
  for (const { 1: words = '', 2: address = '', index } of text.matchAll(PARTED)) {
    if (isAddress(address))
      say(index, `There is a space between the two brackets of this link, ${SHOWN}. Write \`[${words}](${encoded(address)})\`.`)
  }
  out.push(...namedLinks(text))
  for (const { 1: words = '', 2: name = '', index } of text.matchAll(NAMED_APART)) {
    if (EDITORIAL.test(words) || EDITORIAL.test(name)) continue
    out.push({ ...nameless(words, name, index), severity: 'warning' })
  }
  for (const { 1: words = '', 2: braced, 3: pointed, index } of text.matchAll(BRACED)) {
    const address = braced ?? pointed ?? ''
    if (isAddress(address))
      say(index, `The address of this link stands in no round brackets, ${SHOWN}. Write \`[${words}](${encoded(address)})\`.`)
  }
  for (const { 1: words = '', 2: address = '', index } of text.matchAll(UNCLOSED)) {
    if (isAddress(address)) say(index, `This link has no \`]\` behind its words, ${SHOWN}. Write \`[${words.trim()}](${address})\`.`)
  }
  for (const { 1: words = '', 2: behind = '', index } of text.matchAll(BARE)) {
    const address = behind.replace(/[.,;:!?'"’”]+$/u, '')
    if (isAddress(address)) say(index, `The address of this link stands in no round brackets, ${SHOWN}. Write \`[${words}](${address})\`.`)
  }
  for (const { 0: whole, 1: address = '', index } of text.matchAll(DEFINED)) {
    if (!isAddress(address)) continue
    say(
      index + whole.indexOf('['),
      `This address has a space or a quotation mark in it, ${SHOWN}. Write each space as \`%20\`: \`${encoded(address)}\`.`,
    )
  }
  for (const { 0: whole, index } of text.matchAll(POINTED))
    say(index, `There is a space in this address, ${SHOWN}. Write \`${encoded(whole)}\`.`)
  return out
}

/** Finds `[words][name]`, where no line says what `name` is. */
export function namedLinks(text: string): UnreadMarkup[] {
  return [...text.matchAll(NAMED)].flatMap(({ 1: words = '', 2: name = '', index }) =>
    EDITORIAL.test(words) || EDITORIAL.test(name) ? [] : [nameless(oneLine(words), oneLine(name), index)],
  )
}

const nameless = (words: string, name: string, at: number): UnreadMarkup => ({
  rule: 'link-unread',
  at,
  reason: `Nothing says where \`[${name || words}]\` leads, so the page would show this as it stands. Write \`[${words}](address)\`.`,
})

const oneLine = (words: string): string => words.replace(/\n[ \t>]*/g, ' ')

/** Finds in a web address that was read what no web address has. */
export function oddAddress(url: string): UnreadMarkup[] {
  if (!/^https?:/i.test(url)) return []
  const sign = /[\\"“”]/.exec(url)?.[0]
  if (sign === undefined) return []
  const what = sign === '\\' ? 'a backslash' : 'a quotation mark'
  return [
    {
      rule: 'link-unread',
      at: 0,
      reason: `There is ${what} in this web address, and no web address has one. Copy it from the page once more, or take out \`${sign}\`.`,
    },
  ]
}

function whyUnread(words: string, address: string): string {
  const titled = titleOf(address)
  if (titled) {
    const link = `[${words.replaceAll(READ, '')}](${encoded(titled.address)}`
    const cure = titled.title === '' ? '' : ` Write \`${link} "${titled.title}")\`, or leave the title out: \`${link})\`.`
    return `The title of this link has no space before it, or no straight quotation marks around it, ${SHOWN}.${cure || ` Leave it out: \`${link})\`.`}`
  }
  const better = `[${words.replaceAll(READ, '')}](${encoded(address)})`
  if (/["“”„'‘’]/u.test(address)) return `There is a quotation mark in this link, ${SHOWN}. Take it out: \`${better}\`.`
  if (CONTENT.test(address))
    return `There is a space in this link, ${SHOWN}. Write the name as the file has it, without spaces: \`${better}\`.`
  if (/\s/.test(address)) return `There is a space in this link, ${SHOWN}. Write each space as \`%20\`: \`${better}\`.`
  return `Something in this link keeps it from being one, such as a bracket, ${SHOWN}. Write \`[words](address)\` without it.`
}

/** What stands in quotation marks behind an address; but a name of a file may have them within it. */
function titleOf(text: string): { address: string; title: string } | undefined {
  const at = text.search(/["“”„]|(?<=\s)['‘]/u)
  const [address, title] = [text.slice(0, at).trim(), text.slice(at)]
  if (at < 0 || address === '' || /\.[a-z]{2,4}(?:#[^\s"”]{0,100})?["”'’\s]{0,5}$/iu.test(title)) return undefined
  return isAddress(address) ? { address, title: title.replace(/["“”„]|^['‘’]|['’]$/gu, '').trim() } : undefined
}

/** The path of a content file, whose name has no spaces. */
const CONTENT = /\s[^\n]*\.md(?:#|\s|$)/

function encoded(address: string): string {
  const bare = address.replace(/["“”„'‘’]/gu, '').trim()
  return CONTENT.test(bare) ? bare.replace(/\s+(?=[./#]|$)/g, '').replace(/\s+/g, '-') : bare.replace(/\s+/gu, '%20')
}
