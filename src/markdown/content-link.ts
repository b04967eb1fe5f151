import { posix } from 'node:path'
import type { AgencyId, GlossaryId, PartnershipId } from '../model/id.ts'
import { FOLDERS, type IdOf, type Kind, kindOfFolder, pageOf } from '../model/kinds.ts'
import type { Urls } from '../model/urls.ts'
import { filePaths } from './file-path.ts'

/** What a link in content leads to. */
export type LinkTarget =
  | { kind: 'web'; href: string }
  | { [K in Kind]: { kind: K; id: IdOf<K>; hash: string } }[Kind]
  | { kind: 'agency'; id: AgencyId }
  | { kind: 'partnership'; id: PartnershipId }
  | { kind: 'glossary'; id: GlossaryId }
  | { kind: 'vocabulary'; file: keyof typeof VOCABULARIES }
  | { kind: 'document'; file: string }

const VOCABULARIES = { 'agencies.yaml': 'agency', 'partnerships.yaml': 'partnership', 'glossary.yaml': 'glossary' } as const
/** The folders of entries, as the message of a dead link names them. */
const ENTRIES = FOLDERS.map((folder) => `\`${folder}/\``).join(', ')
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:']

type LinkProblem = { rule: 'link-scheme' | 'link-dead' | 'path-local'; reason: string }

/**
 * Reads a link as an author writes it, relative to the file that it stands in. No new syntax: what works in an
 * editor and on a Git host works here.
 *
 * @param from the path of the file within the content folder: `briefings/child-t.md`.
 */
export function readLink(url: string, from: string): LinkTarget | LinkProblem {
  const web = meantForWeb(url)
  if (web !== undefined) return { rule: 'link-dead', reason: `A web address begins with \`https://\`. Type it in front: \`${web}\`.` }
  const [local] = filePaths(decode(url))
  if (local) return { rule: 'path-local', reason: local.reason }
  const scheme = /^\s*([a-z][a-z0-9+.-]*:)/i.exec(url)?.[1]?.toLowerCase()
  if (scheme !== undefined) {
    if (SCHEMES.includes(scheme)) return { kind: 'web', href: url }
    return {
      rule: 'link-scheme',
      reason: `Links may not begin with \`${scheme}\`. Use a web address, or the path to another content file.`,
    }
  }
  if (url.trim() === '')
    return { rule: 'link-dead', reason: 'This link has no address. Write one between its round brackets, or take the link out.' }
  if (url.startsWith('/')) {
    return {
      rule: 'link-dead',
      reason: `\`${decode(url)}\` begins at the root of a site. Link to the content file instead, such as \`../themes/escalation.md\`.`,
    }
  }
  if (/\\|%5c/i.test(url)) {
    const slashed = decode(url).replaceAll('\\', '/')
    return { rule: 'link-dead', reason: `There is a backslash in this link. Write it with \`/\`: \`${slashed}\`.` }
  }
  const path = decode(url.split('#', 1)[0] ?? '').normalize('NFC')
  const file = path === '' ? from : posix.join(posix.dirname(from), path)
  // The name of a document may have one within it.
  if ((file.startsWith('documents/') ? /^["“„]|["”]$/u : /["“”„]|^['‘’]|['‘’]$/u).test(decode(url))) {
    const titled = /^([^"“”„\s]+\.md(?:#[^"“”„\s]*)?)["“”„]([^"“”„]+)["“”„]$/u.exec(decode(url))
    if (titled) {
      const reason = `The title of this link has no space before it. Write \`${titled[1]} "${titled[2]}"\`, or leave the title out: \`${titled[1]}\`.`
      return { rule: 'link-dead', reason }
    }
    const bare = decode(url).replace(/["“”„]|^['‘’]|['‘’]$/gu, '')
    return { rule: 'link-dead', reason: `There is a quotation mark in this link. Take it out: \`${bare}\`.` }
  }
  if (/\s/.test(path.trim()) && file.endsWith('.md')) {
    const joined = decode(url)
      .trim()
      .replace(/\s+(?=[./#]|$)/g, '')
      .replace(/\s+/g, '-')
    return { rule: 'link-dead', reason: `There is a space in this link. Write the name as the file has it, without spaces: \`${joined}\`.` }
  }
  const hash = decode(url.slice(url.indexOf('#') + 1 || url.length))
  const [folder = '', name = '', ...deeper] = file.split('/')
  const kind = kindOfFolder(folder)
  if (deeper.length === 0 && kind && name.endsWith('.md')) return { kind, id: name.slice(0, -3), hash } as LinkTarget
  if (name === '' && Object.hasOwn(VOCABULARIES, folder)) {
    const vocabulary = folder as keyof typeof VOCABULARIES
    if (hash === '') return { kind: 'vocabulary', file: vocabulary }
    return { kind: VOCABULARIES[vocabulary], id: hash } as LinkTarget
  }
  if (deeper.length === 0 && folder === 'documents' && name !== '') return { kind: 'document', file: name }
  return {
    rule: 'link-dead',
    reason: `\`${decode(url)}\` is not a content file. Link to a file in ${ENTRIES} or \`documents/\`, or to an entry such as \`../agencies.yaml#police\`.`,
  }
}

/** `https` with a slip in it. */
const SLIPPED = /^h[tp]{2,4}s{0,2}(?:[:;]\/{0,3}|\/\/)(?=[\p{L}\p{N}])/iu
/** A host without it. */
const HOST = /^(?:www\.[^\s/]|(?:[a-z0-9-]{1,63}\.){1,5}(?:org|com|net|gov|edu|int|uk|eu|ie|scot|wales)(?:[/?#:]|$))/i

/** The web address that was meant, where its beginning was not typed or not typed right. */
function meantForWeb(url: string): string | undefined {
  const text = url.trim()
  if (/^https?:\/\/(?!\/)/i.test(text)) return undefined
  if (SLIPPED.test(text)) return text.replace(SLIPPED, 'https://')
  return HOST.test(text) ? `https://${text}` : undefined
}

/** A link's address: a function of its target alone, so that what was compiled stays right when others change. */
export function hrefOf(target: LinkTarget, urls: Urls): string {
  const tail = 'hash' in target && target.hash !== '' ? `#${target.hash}` : ''
  switch (target.kind) {
    case 'web':
      return target.href
    case 'agency':
      return urls.role(target.id)
    case 'partnership':
      return urls.partnership(target.id)
    case 'glossary':
      return urls.term(target.id)
    case 'vocabulary':
      return { 'agencies.yaml': urls.roles, 'partnerships.yaml': urls.partnerships, 'glossary.yaml': urls.glossary }[target.file]
    case 'document':
      return urls.document(target.file)
    default:
      return pageOf(target.kind, target.id, urls) + tail
  }
}

function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
