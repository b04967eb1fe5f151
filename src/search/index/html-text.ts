const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Tags whose elements stand apart from the text around them. */
const BLOCK = /^(?:\/?(?:p|ul|ol|li|h\d|table|t[rdh]|thead|tbody|blockquote|d[ltd]|figure|figcaption|details)\b|br$)/

/** The words of compiled HTML as they are read, without the sources in brackets. */
export function textOf(html: string): string {
  let text = ''
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    text += html.slice(at, open)
    const close = html.indexOf('>', open)
    const tag = html.slice(open + 1, close)
    if (BLOCK.test(tag)) text += ' '
    // What opens a description says nothing of what it says.
    const skipped = tag.startsWith('span data-source') ? '</span>' : tag === 'summary' ? '</summary>' : undefined
    at = skipped ? html.indexOf(skipped, close) + skipped.length : close + 1
  }
  text += html.slice(at)
  return (text.includes('&') ? unescaped(text) : text).replace(/\s{2,}|[^\S ]/g, ' ').trim()
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (ENTITIES[name as string] ?? whole),
  )
