const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The words of compiled HTML as they are read, without the sources in brackets. */
export function textOf(html: string): string {
  return html
    .replace(/<span class="source"[^>]*>.*?<\/span>/gs, '')
    .replace(/<(?:\/?(?:p|ul|ol|li|h\d|table|t[rdh]|thead|tbody|blockquote|d[ltd])\b[^>]*|br)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : decimal
          ? String.fromCodePoint(Number(decimal))
          : (ENTITIES[name as string] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim()
}
