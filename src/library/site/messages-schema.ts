import * as z from 'zod'
import { suggestion } from '../../diagnostics/nearest.ts'
import { typesetText } from '../../markdown/typeset.ts'
import { type Forms, isForms, namesIn, type Written } from '../../messages/compile.ts'
import { en } from '../../messages/en.ts'
import type { OwnMessages } from '../../messages/language.ts'
import { tagsIn } from '../../messages/rich.ts'
import { text } from '../schema/text.ts'

/** The categories of `Intl.PluralRules`. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

function schemaOf(message: string | Forms | Written): z.ZodType {
  if (typeof message === 'string') return words([message])
  if (isForms(message)) {
    const all = Object.values(message)
    return z.strictObject(Object.fromEntries(CATEGORIES.map((category) => [category, words(all).optional()])))
  }
  return z.strictObject(Object.fromEntries(Object.entries(message).map(([name, inner]) => [name, schemaOf(inner).optional()])))
}

/** @param ours the text that these words replace, in each of its forms: the last is of `other`. A number may be left out of a form. */
function words(ours: readonly string[]): z.ZodType<string> {
  const last = ours.at(-1) ?? ''
  const names = { known: ours.flatMap(namesIn), needed: namesIn(last).filter((name) => name !== 'count' || ours.length === 1) }
  const tags = { known: ours.flatMap(tagsIn), needed: tagsIn(last) }
  return text
    .superRefine((own, context) => {
      const used = namesIn(own)
      const report = (message: string) => context.addIssue({ code: 'custom', message })
      for (const name of used) if (!names.known.includes(name)) report(unknown(`{${name}}`, name, names.known))
      for (const name of names.needed) if (!used.includes(name)) report(`\`{${name}}\` is missing. Write it in. Ours say: “${last}”`)
      const found = [...own.matchAll(/<(\/?)([a-z]+)>/gi)]
      for (const name of new Set(found.map(([, , name = '']) => name)))
        if (!tags.known.includes(name)) report(unknown(`<${name}>`, name, tags.known))
      for (const name of tags.needed)
        if (!tagsIn(own).includes(name)) report(`\`<${name}>...</${name}>\` is missing. Write it in. Ours say: “${last}”`)
      if (!isClosed(found.map(([, closing, name = '']) => [closing === '/', name])))
        report('A tag is opened and not closed, or closed and not opened. Write each as `<link>...</link>`.')
    })
    .transform((own) => typesetText(own))
}

/** What is said of a name or a tag that our words do not have. */
const unknown = (written: string, name: string, known: readonly string[]): string =>
  `Our words have no \`${written}\`.${suggestion(name, [...new Set(known)]) || ' Take it out.'}`

function isClosed(tags: readonly (readonly [closing: boolean, name: string])[]): boolean {
  const open: string[] = []
  for (const [closing, name] of tags) {
    if (!closing) open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

/** Words of a partnership in the place of some of ours: the keys are those of `src/messages/en.ts`, and so are names and tags. */
export const messagesSchema = schemaOf(en).default({}) as z.ZodType<OwnMessages>
