/** How many pages a PDF of Chromium has: it writes the object of each in plain text. */
export const pagesIn = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length

/**
 * A PDF of Chromium without what changes from one printing to the next: its dates are those of a ZIP file without any,
 * and the names of its tags, which count what the browser has shown so far, begin at 1. Every byte stays at its place.
 */
export function settled(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const names = [...new Set(text.match(NAME) ?? [])].sort()
  const places = new Map(names.map((name, i) => [name, `node${String(i + 1).padStart(8, '0')}`]))
  const still = text.replace(NAME, (name) => places.get(name) as string).replace(DATE, (_, key: string) => `/${key} (D:19800101000000`)
  return Buffer.from(still, 'latin1')
}

const NAME = /\bnode\d{8}\b/g
const DATE = /\/(CreationDate|ModDate) \(D:\d{14}/g
