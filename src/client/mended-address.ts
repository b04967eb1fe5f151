/** An address of the site in the three parts that a browser tells of it: `/themes/`, `?q=x`, `#learning`. */
export type AddressParts = Pick<Location, 'pathname' | 'search' | 'hash'>

/** What a sentence, a mail program or a chat leaves beside an address. */
const BESIDE = '.,;:!\'"‘’“”«»<>()[]{}*_~`|=…'
/** Marks that a word processor puts for a hyphen. */
const HYPHENS = /[\u2010-\u2015\u2212]/g
/** A `#` or a `?` that was escaped, perhaps more than once. */
const HASH = /%(?:25)*23/i
const QUERY = /%(?:25)*3f/i
/** A session that was built: it stands behind the `#`, and its own escapes are part of it. */
const SESSION = /^v\d+&/
const ENDING = /\.[a-z0-9]{2,5}$/i

/**
 * What an address may have been before it was bent on its way, the likeliest first; nothing for one that has no fault known
 * here. Microsoft's Safe Links writes `%23` for `#`; others double or lose slashes, write capitals, escape twice, or take a
 * full stop or a bracket along. Each begins with the path of the site, whatever the address holds.
 *
 * @param base the path that the site lives under, with slashes around it.
 */
export function mendedAddresses({ pathname, search, hash }: AddressParts, base: string): string[] {
  const [whole, cut] = [{ pathname, search, hash }, split(pathname, HASH, search + hash)]
  const atHash = cut && { pathname: cut.before, search: '', hash: `#${cut.after}` }
  const isDocument = segmentsOf(pathname, base)?.[0]?.toLowerCase() === 'documents'
  // The name of a document may hold a `#` itself.
  const all = isDocument ? [...documents(whole, base), ...(atHash ? documents(atHash, base) : [])] : pages(atHash ?? whole, base)
  return [...new Set(all.filter((address) => address.replace(/[?#].*/s, '') !== pathname))]
}

function pages({ pathname, search, hash }: AddressParts, base: string): string[] {
  const cut = split(pathname, QUERY, search && `&${search.slice(1)}`)
  const segments = segmentsOf(cut?.before ?? pathname, base)?.map((one) => bare(one.replace(/&.*/s, '')))
  // The page that mends addresses: hosts serve it under names of its own, too.
  if (!segments || /^404(?:\.html)?$/i.test(segments.join('/'))) return []
  const query = cut ? `?${cut.after.includes('=') ? cut.after : decoded(cut.after, 1)}` : search
  const kept = segments.filter((one) => one !== '' && !/^index\.html?$/i.test(one))
  return [kept, kept.map((one) => one.toLowerCase())].flatMap((path, i) => {
    const end = query + (i === 0 ? anchor(hash) : lowered(anchor(hash)))
    const last = path.at(-1) ?? ''
    const page = (last: string) => `${base}${[...path.slice(0, -1), last].map(encodeURIComponent).join('/')}${last && '/'}${end}`
    if (!ENDING.test(last)) return [page(last)]
    return [page(last).replace(/\/(?=[?#]|$)/, ''), ...(/\.html?$/i.test(last) ? [page(last.replace(ENDING, ''))] : [])]
  })
}

/** A document keeps every sign of its name, and where in it a reader is to begin: `#page=12`. */
function documents({ pathname, search, hash }: AddressParts, base: string): string[] {
  const once = segmentsOf(pathname, base, 1)
  const names = [once, segmentsOf(pathname, base)].map((all) => trimmed((all ?? []).slice(1).join('/').normalize('NFC'), false))
  return names.filter((name) => name !== '').map((name) => `${base}documents/${encodeURIComponent(name)}${search}${trimmed(hash, false)}`)
}

/** The parts of a path below that of the site; nothing for one that lies elsewhere. */
function segmentsOf(pathname: string, base: string, times?: number): string[] | undefined {
  const [own, all] = [base, decoded(pathname, times)].map((path) => path.split(/[/\\]/).filter((one) => one.trim() !== ''))
  if (!own || !all) return undefined
  return own.every((one, i) => one.toLowerCase() === all[i]?.toLowerCase()) ? all.slice(own.length) : undefined
}

/** What stands behind the `#`: the session as it is, or the name of a place on a page without what came along. */
function anchor(hash: string): string {
  let text = hash.slice(1)
  while (/^v\d+%(?:25)*26/i.test(text) && decoded(text, 1) !== text) text = decoded(text, 1)
  if (SESSION.test(text)) return `#${trimmed(text.replace(/(?:%3e|%20)+$/i, ''), false)}`
  if (hash === '' || text.startsWith(':~:')) return hash
  return `#${encodeURIComponent(bare(decoded(text).replace(/[?&].*/s, '')))}`
}

const lowered = (hash: string): string => (SESSION.test(hash.slice(1)) || hash.startsWith('#:~:') ? hash : hash.toLowerCase())

/** Splits at an escaped sign; what follows it is as often unescaped as the sign was escaped twice. */
function split(path: string, sign: RegExp, rest: string): { before: string; after: string } | undefined {
  const found = sign.exec(path)
  if (!found) return undefined
  const times = (found[0].length - 3) / 2
  let after = path.slice(found.index + found[0].length) + rest
  for (let i = 0; i < times; i += 1) after = after.replaceAll('%25', '%')
  return { before: path.slice(0, found.index), after }
}

/** Text that was escaped, so many times or until nothing of it is; what cannot be read stays. */
function decoded(text: string, times = 3): string {
  try {
    for (let i = 0; i < times; i += 1) text = decodeURIComponent(text)
  } catch {
    // A `%` that stands for itself.
  }
  return text
}

/** A name as the site gives them: no space, nothing invisible, and nothing that came along. */
const bare = (text: string): string =>
  trimmed(
    text
      .normalize('NFC')
      .replace(HYPHENS, '-')
      .replace(/[\s\p{Cf}]/gu, ''),
    true,
  )

function trimmed(text: string, both: boolean): string {
  const comesAlong = (at: number) => BESIDE.includes(text.charAt(at)) || /[\s\p{Cf}]/u.test(text.charAt(at))
  let [from, to] = [0, text.length]
  while (to > 0 && comesAlong(to - 1)) to -= 1
  if (both) while (from < to && text.charAt(from) !== '.' && comesAlong(from)) from += 1
  return text.slice(from, to)
}
