import type { Position } from '../diagnostics/diagnostic.ts'
import type { GlossaryId } from '../model/id.ts'
import { type CompiledProse, type Context, compileProse } from './compile.ts'
import { TooComplex } from './complexity-limits.ts'
import { type LinkTarget, readLink } from './content-link.ts'

/** A session's body, and what its front matter says in links and Markdown. */
export interface CompiledSession extends CompiledProse {
  /** Of each step, what it opens, and its notes as HTML. */
  steps: { target?: LinkTarget; notes?: string }[]
  /** Notes on the whole, as HTML. */
  notes?: string
  /** Glossary terms of all the notes. */
  notesTerms: GlossaryId[]
}

/**
 * Compiles a session. What its front matter holds need not be right yet: only texts are read, where they should be.
 *
 * @param positionOf where a field stands: what is wrong in a note is told of at its field.
 * @throws {TooComplex} for the body.
 */
export function compileSession(
  body: string,
  path: string,
  fields: unknown,
  positionOf: (path: readonly PropertyKey[]) => Position,
  context: Context,
): CompiledSession {
  const out: CompiledSession = { ...compileProse(body, path, context, { top: 2, prefix: 'about-' }), steps: [], notesTerms: [] }
  const used = new Set<GlossaryId>()
  const notesAt = (at: readonly PropertyKey[], text: string | undefined, headings: { top: 3 | 4; prefix: string }): string | undefined => {
    if (text === undefined) return undefined
    const place = positionOf(at)
    try {
      const { html, links, pictures, findings, terms } = compileProse(text, path, context, headings)
      out.pictures.push(...pictures.map(({ file }) => ({ file, place })))
      out.links.push(...links.map(({ target }) => ({ target, place })))
      out.findings.push(...findings.map((finding) => ({ ...finding, place })))
      for (const id of terms) used.add(id)
      return html
    } catch (error) {
      if (!(error instanceof TooComplex)) throw error
      out.findings.push({ rule: error.rule, place, reason: error.message })
      return undefined
    }
  }

  const { notes, steps } = group(fields)
  const onWhole = notesAt(['notes'], textIn(notes), { top: 3, prefix: 'notes-' })
  if (onWhole !== undefined) out.notes = onWhole
  for (const [i, step] of (Array.isArray(steps) ? steps : []).entries()) {
    const one: CompiledSession['steps'][number] = {}
    const { page, notes } = group(step)
    const link = textIn(page)
    if (link !== undefined) {
      const place = positionOf(['steps', i, 'page'])
      const target = readLink(link, path)
      if ('rule' in target) out.findings.push({ ...target, place })
      else {
        one.target = target
        out.links.push({ target, place })
      }
    }
    const html = notesAt(['steps', i, 'notes'], textIn(notes), { top: 4, prefix: `notes-${i + 1}-` })
    if (html !== undefined) one.notes = html
    out.steps.push(one)
  }
  out.notesTerms = [...used]
  return out
}

const group = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})
const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)
