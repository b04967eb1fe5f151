import { type CompiledBriefing, type CompiledProse, compileBriefing, compileProse } from '../../src/markdown/compile.ts'
import { termFinder } from '../../src/markdown/glossary-term.ts'
import type { GlossaryId } from '../../src/model/id.ts'
import { type Holding, SLOTS, type Slot, usualHolding } from '../../src/model/slot.ts'
import { urlsOf } from '../../src/model/urls.ts'

const entries = ['MARAC', 'CP', 'CP plan', 'C++', 'Section 47'].map(
  (term) => [term.toLowerCase().replace(/\W+/g, '-') as GlossaryId, { term }] as const,
)

export const CONTEXT = { urls: urlsOf('/'), terms: termFinder(new Map(entries)) }

/** A page's Markdown, compiled. */
export const prose = (body: string): CompiledProse => compileProse(body, 'pages/about.md', CONTEXT)

/** A briefing of which some sections are given, and the others are one word each. */
export function briefing(parts: Partial<Record<Slot, string>>, path = 'briefings/child-t.md'): CompiledBriefing {
  const headings = Object.fromEntries(SLOTS.map((slot) => [slot, slot])) as Record<Slot, string>
  const holds = Object.fromEntries(SLOTS.map((slot) => [slot, usualHolding(slot)])) as Record<Slot, Holding>
  const body = SLOTS.map((slot) => `## ${slot}\n\n${parts[slot] ?? 'Word.'}\n`).join('\n')
  return compileBriefing(body, path, { headings, holds, others: [] }, CONTEXT)
}

/** The HTML of one section. */
export const sectionHtml = (compiled: CompiledBriefing, slot: Slot): string =>
  compiled.sections.find((section) => section.slot === slot)?.html ?? ''
