import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { Findings } from '../content.ts'
import { count } from '../wording.ts'
import { dict, drop, get, nameOf, textsIn } from './object.ts'

/** Takes out of a form the fields that are on no page, and what fields hold that no page shows. */
export function cleanForm({ catalog }: PDFDocument, onPages: ReadonlyMap<PDFDict, number>, found: Findings): void {
  const form = dict(get(catalog, 'AcroForm'))
  const fields = form && get(form, 'Fields')
  if (!form || !(fields instanceof PDFArray)) return
  const seen = new Set<PDFDict>()
  let gone = 0

  /** The number of the first page that a field is on; nothing where it is on none. */
  const clean = (field: PDFDict, kind: string | undefined): number | undefined => {
    if (seen.has(field)) return undefined
    seen.add(field)
    const type = nameOf(get(field, 'FT')) ?? kind
    const kids = get(field, 'Kids')
    let number = onPages.get(field)
    if (kids instanceof PDFArray) {
      for (let i = kids.size() - 1; i >= 0; i -= 1) {
        const kid = dict(kids.lookup(i))
        const of = kid && clean(kid, type)
        if (of === undefined) kids.remove(i)
        else number = Math.min(of, number ?? of)
      }
    }
    if (type === 'Sig' && get(field, 'V') instanceof PDFDict) {
      found.unseen.push('a signature, with who signed it and why')
      say(field, ['V'], number, true)
      drop(field, 'V')
    }
    say(field, ['DV', 'RV'], number, true)
    if (number === undefined) {
      gone += get(field, 'T') ? 1 : 0
      say(field, ['T', 'TU', 'V', 'Opt'], number, true)
    } else say(field, ['T', 'TU', 'V', 'Opt', 'MK', 'Contents'], number, false)
    return number
  }

  const say = (field: PDFDict, keys: readonly string[], number: number | undefined, unseen: boolean) => {
    for (const text of keys.flatMap((key) => textsIn(get(field, key))))
      found.leaves.push({ where: number ? `page ${number}, in a field` : 'a field that is on no page', line: number ?? 1, text, unseen })
  }

  for (let i = fields.size() - 1; i >= 0; i -= 1) {
    const field = dict(fields.lookup(i))
    if (!field || clean(field, undefined) === undefined) fields.remove(i)
  }
  if (gone > 0) found.unseen.push(count(gone, 'field that no page shows', 'fields that no page shows'))
  if (fields.size() === 0) catalog.delete(PDFName.of('AcroForm'))
}
