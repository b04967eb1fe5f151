import { isAddress } from './address-form.ts'
import { filePaths } from './file-path.ts'
import { READ, type Unread } from './typed.ts'

/** `(words)[address]` */
const REVERSED = /(?<!\\)\(([^()\n]{1,200})\)\[([^\]\n]{1,500})\]/g
/** `[words] (address)` */
const PARTED = /(?<!\\)\[([^[\]\n]{1,200})\]\s{1,20}\(([^()\n]{1,500})\)/g
/** `[words][name]`, where no line says what `name` is. */
const NAMED = /(?<!\\)\[([^[\]\n]{1,200})\]\[([^[\]\n]{0,200})\]/g
/** `[name]: ../documents/Child T.pdf`, which defines nothing. */
const DEFINED = /^[ \t>]*\[[^[\]\n]{1,200}\]:[ \t]*(\S[^\n]*)/gm
/** `<https://example.org/a b>` */
const POINTED = /<(?:https?:|mailto:)[^<>\n]{1,500}>/gi
/** Words that an author puts into a quotation: `[...]`, `[sic]`. */
const EDITORIAL = /^(?:\.{2,}|…|sic)$/i

const SHOWN = 'so it is not read as one, and the page would show it as it stands'

/** Finds what was to be a link, and is none. A path of a shared drive in it is told of as that. */
export function unreadLinks(text: string): Unread[] {
  const out: Unread[] = []
  const say = (at: number, reason: string) => out.push({ rule: 'link-unread', at, reason })
  for (let i = text.indexOf(']('); i >= 0; i = text.indexOf('](', i + 2)) {
    if (text[i - 1] === '\\') continue
    const line = /^[^\n]*/.exec(text.slice(i + 2, i + 2000))?.[0] ?? ''
    const close = line.indexOf(')')
    const address = close < 0 ? line : line.slice(0, close)
    if (filePaths(address).length > 0) continue
    const open = text.lastIndexOf('[', i)
    const begins = open > text.lastIndexOf('\n', i) ? open : i
    say(begins, close < 0 ? `This link has no \`)\` at its end, ${SHOWN}. Type it.` : whyUnread(text.slice(begins + 1, i), address))
  }
  for (const { 1: words = '', 2: address = '', index } of text.matchAll(REVERSED)) {
    if (isAddress(address))
      say(index, `The brackets of this link stand the other way round, ${SHOWN}. Write \`[${words}](${encoded(address)})\`.`)
  }
  for (const { 1: words = '', 2: address = '', index } of text.matchAll(PARTED)) {
    if (isAddress(address))
      say(index, `There is a space between the two brackets of this link, ${SHOWN}. Write \`[${words}](${encoded(address)})\`.`)
  }
  for (const { 1: words = '', 2: name = '', index } of text.matchAll(NAMED)) {
    if (EDITORIAL.test(words) || EDITORIAL.test(name)) continue
    say(index, `Nothing says where \`[${name || words}]\` leads, so the page would show this as it stands. Write \`[${words}](address)\`.`)
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

function whyUnread(words: string, address: string): string {
  const better = `[${words.replaceAll(READ, '')}](${encoded(address)})`
  if (/["“”„'‘’]/u.test(address)) return `There is a quotation mark in this link, ${SHOWN}. Take it out: \`${better}\`.`
  if (CONTENT.test(address))
    return `There is a space in this link, ${SHOWN}. Write the name as the file has it, without spaces: \`${better}\`.`
  if (/\s/.test(address)) return `There is a space in this link, ${SHOWN}. Write each space as \`%20\`: \`${better}\`.`
  return `Something in this link keeps it from being one, such as a bracket, ${SHOWN}. Write \`[words](address)\` without it.`
}

/** The path of a content file, whose name has no spaces. */
const CONTENT = /\s[^\n]*\.md(?:#|\s|$)/

function encoded(address: string): string {
  const bare = address.replace(/["“”„'‘’]/gu, '').trim()
  return CONTENT.test(bare) ? bare.replace(/\s+(?=[./#]|$)/g, '').replace(/\s+/g, '-') : bare.replace(/\s+/gu, '%20')
}
