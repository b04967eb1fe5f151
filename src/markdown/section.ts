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

/** What the seven sections are called. */
export type Headings = Readonly<Record<Slot, string>>

/** Headings that a briefing might have meant, and what its front matter has to say for them. */
export interface OtherHeadings {
  headings: Headings
  /** `\`profile: topic\`` */
  field: string
}

/**
 * Splits a briefing at its second-level headings into the seven sections. Each heading must be the profile's for
 * its slot; all seven must be there, once each, in their order, with something in them. Where they are those of
 * another profile, that alone is said.
 */
export function splitSections(tree: Root, headings: Headings, others: readonly OtherHeadings[], findings: Diagnostic[]): SectionTree[] {
  const slotOf = new Map(SLOTS.map((slot) => [headingName(headings[slot]), slot]))
  const found = new Map<Slot, SectionTree & { heading: Heading }>()
  const meant = noteMeant(tree, headings, others, findings)
  const say = (rule: Diagnostic['rule'], node: Parameters<typeof positionOf>[0], reason: string) => {
    if (!meant) findings.push({ rule, place: positionOf(node), reason })
  }

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
  if (!meant) noteMissing(tree, headings, found, findings)
  return SLOTS.flatMap((slot) => found.get(slot) ?? [])
}

/** Sections that are not there, or in which nothing stands. */
function noteMissing(
  tree: Root,
  headings: Headings,
  found: ReadonlyMap<Slot, SectionTree & { heading: Heading }>,
  findings: Diagnostic[],
): void {
  for (const [i, slot] of SLOTS.entries()) {
    const section = found.get(slot)
    if (section) {
      if (section.nodes.every((node) => proseOf(node).trim() === '')) {
        const reason = `The section \`${headings[slot]}\` is empty. Write it.`
        findings.push({ rule: 'section-empty', place: positionOf(section.heading), reason })
      }
      continue
    }
    const next = SLOTS.slice(i + 1).find((later) => found.has(later))
    const where = next ? `Add \`## ${headings[slot]}\` before \`## ${headings[next]}\`.` : `Add \`## ${headings[slot]}\` at the end.`
    const place = next ? positionOf((found.get(next) as { heading: Heading }).heading) : endOf(tree)
    findings.push({ rule: 'section-missing', place, reason: `The section \`${headings[slot]}\` is missing. ${where}` })
  }
}

/** Says once that the headings are those of another profile, or of none: where most of seven are others than they have to be. */
function noteMeant(tree: Root, headings: Headings, others: readonly OtherHeadings[], findings: Diagnostic[]): boolean {
  const nodes = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 2)
  const names = new Set(nodes.map((node) => headingName(textOf(node))))
  const common = (all: Headings) => SLOTS.filter((slot) => names.has(headingName(all[slot]))).length
  const [own, most] = [common(headings), Math.max(0, ...others.map((one) => common(one.headings)))]
  const slots = new Set(SLOTS.map((slot) => headingName(headings[slot])))
  const strange = nodes.filter((node) => !slots.has(headingName(textOf(node))))
  const [first] = strange
  const half = SLOTS.length / 2
  if (!first || strange.length <= half) return false
  const other = most > own && most > half ? others.find((one) => common(one.headings) === most) : undefined
  const wanted = SLOTS.map((slot) => `\`## ${headings[slot]}\``).join(', ')
  const reason = other
    ? `These headings are those of ${other.field}. Write that in the front matter; or give the sections the headings of its profile: ${wanted}.`
    : `Most of these headings are none of the seven of its profile: ${wanted}. Use those. If yours stand in each of your briefings, make them a profile in \`site.yaml\`, and name it here as \`profile\`.`
  findings.push({ rule: 'section-unknown', place: positionOf(first), reason })
  return true
}

function endOf(tree: Root) {
  const { line, column } = tree.position?.end ?? { line: 1, column: 1 }
  return { line, column }
}
