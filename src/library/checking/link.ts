import type { VFile } from 'vfile'
import type { LinkTarget } from '../../markdown/content-link.ts'
import type { LinkUse } from '../../markdown/link.ts'
import type { BriefingEntry, Content, PageEntry, ThemeEntry } from '../content.ts'
import { suggestion } from '../problem/nearest.ts'
import { problem } from '../problem/problem.ts'
import { SLOTS } from '../slot.ts'
import { checkPublished } from './published.ts'

type Markdown = BriefingEntry | ThemeEntry | PageEntry

/** Links lead to what is there, and to sections that it has. */
export function checkLinks(from: Markdown | { file: VFile }, links: readonly LinkUse[], content: Content, now: Date): void {
  for (const { target, place } of links) {
    if (target.kind === 'web' || target.kind === 'vocabulary') continue
    if (target.kind === 'document') {
      if (!content.documents.has(target.file)) {
        problem(
          from.file,
          'link-dead',
          place,
          `There is no file \`documents/${target.file}\`. ${suggestion(target.file, [...content.documents])}`.trimEnd(),
        )
      }
      continue
    }
    const known = content.known[target.kind]
    if (!known) continue
    if (!known.has(target.id)) {
      problem(from.file, 'link-dead', place, `There is no ${target.kind} \`${target.id}\`. ${suggestion(target.id, [...known])}`.trimEnd())
      continue
    }
    if (target.kind === 'agency' || target.kind === 'partnership' || target.kind === 'glossary') continue
    const to: Markdown | undefined =
      target.kind === 'briefing'
        ? content.briefings.get(target.id)
        : target.kind === 'theme'
          ? content.themes.get(target.id)
          : content.pages.get(target.id)
    if (!to) continue
    if ('data' in from) checkPublished(from, to, target.id, () => place, now)
    if (target.hash === '') continue
    const anchors: string[] = [...anchorsOf(target), ...to.compiled.anchors]
    if (!anchors.includes(target.hash)) {
      problem(
        from.file,
        'link-dead',
        place,
        `There is no section \`#${target.hash}\` in ${target.kind} \`${target.id}\`. ${suggestion(target.hash, anchors)}`.trimEnd(),
      )
    }
  }
}

const anchorsOf = ({ kind }: LinkTarget): readonly string[] =>
  kind === 'briefing' ? SLOTS : kind === 'theme' ? ['learning', 'recommendations', 'questions'] : []
