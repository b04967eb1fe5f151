import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { SLOTS, type Slot } from '../model/slot.ts'
import { positionOf } from './link.ts'
import { typesetText } from './typeset.ts'
import { proseOf } from './words.ts'

/** One of the seven sections, as it stands in the file. */
interface SectionTree {
  slot: Slot
  nodes: RootContent[]
}

/** A heading as it is compared: capitals, spaces, the form of quotation marks and a colon at its end make no difference. */
export const headingName = (text: string): string => typesetText(text.trim().replace(/\s+/g, ' ').replace(/ ?:$/, '').toLowerCase())

/**
 * Splits a briefing at its second-level headings into the seven sections. Each heading must be the profile's for
 * its slot; all seven must be there, once each, in their order, with something in them.
 */
export function splitSections(tree: Root, headings: Readonly<Record<Slot, string>>, findings: Diagnostic[]): SectionTree[] {
  const slotOf = new Map(SLOTS.map((slot) => [headingName(headings[slot]), slot]))
  const found = new Map<Slot, SectionTree & { heading: Heading }>()
  const say = (rule: Diagnostic['rule'], node: Parameters<typeof positionOf>[0], reason: string) =>
    findings.push({ rule, place: positionOf(node), reason })

  let current: RootContent[] | undefined
  let strayed = false
  for (const node of tree.children) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') continue
    if (node.type !== 'heading' || node.depth > 2) {
      if (current) current.push(node)
      else if (!strayed) {
        strayed = true
        say('section-unknown', node, `This stands before the first section. Move it under \`## ${headings.background}\`.`)
      }
      continue
    }
    const text = textOf(node)
    const slot = node.depth === 2 ? slotOf.get(headingName(text)) : undefined
    current = []
    if (!slot) {
      const near = nearest(text, Object.values(headings))
      const hint = near ? `Did you mean \`## ${near}\`?` : 'Use `###` for a smaller heading within a section.'
      say('section-unknown', node, `\`${text}\` is not one of the seven sections. ${hint}`)
    } else if (found.has(slot)) {
      say('section-duplicate', node, `The section \`${text}\` stands here a second time. Put both parts under one heading.`)
    } else {
      const earlier = [...found.values()].find((section) => SLOTS.indexOf(section.slot) > SLOTS.indexOf(slot))
      if (earlier) {
        say('section-order', node, `\`${text}\` must come before \`${headings[earlier.slot]}\`. Keep the seven sections in their order.`)
      }
      found.set(slot, { slot, nodes: current, heading: node })
    }
  }
  for (const [i, slot] of SLOTS.entries()) {
    const section = found.get(slot)
    if (section) {
      if (section.nodes.every((node) => proseOf(node).trim() === '')) {
        say('section-empty', section.heading, `The section \`${headings[slot]}\` is empty. Write it.`)
      }
      continue
    }
    const next = SLOTS.slice(i + 1).find((later) => found.has(later))
    const where = next ? `Add \`## ${headings[slot]}\` before \`## ${headings[next]}\`.` : `Add \`## ${headings[slot]}\` at the end.`
    const place = next ? positionOf((found.get(next) as { heading: Heading }).heading) : endOf(tree)
    findings.push({ rule: 'section-missing', place, reason: `The section \`${headings[slot]}\` is missing. ${where}` })
  }
  return SLOTS.flatMap((slot) => found.get(slot) ?? [])
}

function endOf(tree: Root) {
  const { line, column } = tree.position?.end ?? { line: 1, column: 1 }
  return { line, column }
}
