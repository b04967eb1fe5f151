import type { VFile } from 'vfile'
import type { LinkTarget } from '../markdown/content-link.ts'
import type { LinkUse } from '../markdown/link.ts'
import { isPublished, type Publishable } from '../safeguards/published.ts'
import { lowContrast } from './colour.ts'
import type { BriefingEntry, Content, Entry, PageEntry, ThemeEntry } from './content.ts'
import { suggestion } from './nearest.ts'
import { type Place, problem } from './problem.ts'
import type { SiteData } from './schema/site.ts'
import { SLOTS } from './slot.ts'
import { checkTerms } from './term-claim.ts'

/** Addresses that the site itself uses, so that no page may have them. */
const OWN_ADDRESSES = [
  'briefings',
  'themes',
  'for',
  'recommendations',
  'partnerships',
  'questions',
  'sessions',
  'search',
  'glossary',
  'documents',
  'pagefind',
  'index',
  '404',
]

/** Holds the entries of a content folder against each other. Problems go on the files. */
export function checkContent(content: Content, now: Date): void {
  const { site, briefings, themes, pages } = content
  if (site) checkColours(site)
  for (const entry of briefings.values()) {
    checkBriefing(entry, content)
    if (site) {
      checkLength(entry)
      checkSources(entry, site.data)
    }
    checkLinks(entry, entry.compiled.links, content, now)
    checkReferences(entry, content, now)
  }
  for (const entry of themes.values()) {
    checkLinks(entry, entry.compiled.links, content, now)
    checkBroader(entry, content)
    checkThemeReferences(entry, content, now)
  }
  for (const entry of pages.values()) {
    if (OWN_ADDRESSES.includes(entry.id)) {
      problem(
        entry.file,
        'id-duplicate',
        { line: 1, column: 1 },
        `The site has its own page at \`/${entry.id}/\`. Give this file another name.`,
      )
    }
    checkLinks(entry, entry.compiled.links, content, now)
  }
  for (const { file, links } of content.unfinished) checkLinks({ file }, links, content, now)
  checkTerms(content)
}

function checkColours(site: Entry<'site', SiteData>): void {
  for (const name of ['light', 'dark'] as const) {
    for (const { field, reason } of lowContrast(site.data.colours[name])) {
      problem(site.file, 'colour-contrast', site.placeOf(['colours', name, field]), reason)
    }
  }
}

function checkBriefing({ file, data, profile, placeOf }: BriefingEntry, { briefings }: Content): void {
  if (profile.kind !== data.kind) {
    problem(
      file,
      'field-value',
      placeOf(['profile']),
      `This profile is for a ${profile.kind}; the briefing is a ${data.kind}. Choose another profile.`,
    )
  }
  if (data.kind === 'topic') {
    for (const [i, id] of data.reviews.entries()) {
      if (briefings.get(id)?.data.kind !== 'topic') continue
      problem(file, 'field-value', placeOf(['reviews', i]), `\`${id}\` is a topic. A topic draws on reviews: name those.`)
    }
    return
  }
  const claim = (seen: Set<string>, id: string, path: PropertyKey[], what: string) => {
    if (seen.has(id)) {
      problem(
        file,
        'id-duplicate',
        placeOf(path),
        `The ${what} id \`${id}\` stands here twice. Give each its own, and never change one that was published.`,
      )
    }
    seen.add(id)
  }
  const ids = new Set<string>()
  for (const [i, { id, parts = [] }] of data.recommendations.entries()) {
    claim(ids, id, ['recommendations', i, 'id'], 'recommendation')
    const ofParts = new Set<string>()
    for (const [j, part] of parts.entries()) claim(ofParts, part.id, ['recommendations', i, 'parts', j, 'id'], 'part')
  }
}

function checkLength({ file, profile, compiled, placeOf }: BriefingEntry): void {
  const words = compiled.sections.reduce((sum, section) => sum + section.words, 0)
  const { warn, fail } = profile.length
  if (words > fail) {
    problem(
      file,
      'length-over',
      placeOf(['title'], true),
      `It has ${words} words; a briefing may have ${fail}. Shorten it: the report holds the rest.`,
    )
  } else if (words > warn) {
    problem(
      file,
      'length-long',
      placeOf(['title'], true),
      `It has ${words} words; above ${warn} it takes more than seven minutes to read aloud. Shorten it if you can.`,
    )
  }
}

function checkSources({ file, data, compiled }: BriefingEntry, { policies }: SiteData): void {
  const severity = policies['source-missing'] === 'fail' ? 'error' : 'warning'
  const locators = data.kind === 'review' ? data.review.locators : undefined
  for (const { slot, source, place } of compiled.points) {
    if (slot === 'questions') continue
    if (!source) {
      const example = locators === 'themes' ? '(Theme 3)' : locators ? '(¶6.1.16)' : '([Child T](child-t.md), ¶6.1.16)'
      problem(
        file,
        'source-missing',
        place,
        `This point names no source. End it with where the report says it, such as \`${example}\`.`,
        severity,
      )
    } else if (locators === undefined && !source.includes('<a ')) {
      problem(
        file,
        'source-form',
        place,
        'This source does not say which review it is in. Begin it with a link: `([Child T](child-t.md), ¶6.1.16)`.',
      )
    } else if (locators === 'paragraphs' && /\(Theme \d/.test(source)) {
      problem(
        file,
        'source-form',
        place,
        'This source names a theme of the report, but its sources are paragraphs. Write `(¶6.1.16)`, or set `review.locators: themes`.',
      )
    } else if (locators === 'themes' && source.includes('¶')) {
      problem(
        file,
        'source-form',
        place,
        'This source names a paragraph, but the sources of this report are themes. Write `(Theme 3)`, or set `review.locators: paragraphs`.',
      )
    }
  }
}

type Markdown = BriefingEntry | ThemeEntry | PageEntry

function checkLinks(from: Markdown | { file: VFile }, links: readonly LinkUse[], content: Content, now: Date): void {
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

/** What readers can see may lead only to what readers can see. */
function checkPublished(
  from: Entry<unknown, Publishable>,
  to: Entry<unknown, Publishable>,
  id: string,
  place: () => Place,
  now: Date,
): void {
  if (!isPublished(from.data, now) || isPublished(to.data, now)) return
  const why = to.data.status === 'published' ? 'is not published yet' : `is \`${to.data.status}\``
  problem(from.file, 'link-unpublished', place(), `\`${id}\` ${why}, so readers would find nothing there. Publish it, or take this out.`)
}

function checkReferences(entry: BriefingEntry, content: Content, now: Date): void {
  const { data } = entry
  const themes = (ids: readonly string[], path: PropertyKey[]) => {
    for (const [i, id] of ids.entries()) {
      const theme = content.themes.get(id as never)
      if (theme) checkPublished(entry, theme, id, () => entry.placeOf([...path, i]), now)
    }
  }
  themes(data.themes, ['themes'])
  if (data.kind === 'topic') {
    for (const [i, id] of data.reviews.entries()) {
      const review = content.briefings.get(id)
      if (review) checkPublished(entry, review, id, () => entry.placeOf(['reviews', i]), now)
    }
    return
  }
  for (const [i, recommendation] of data.recommendations.entries()) themes(recommendation.themes, ['recommendations', i, 'themes'])
  for (const [i, { document }] of [data.review.report, ...data.review.pack].entries()) {
    if (!document || content.documents.has(document)) continue
    const path = i === 0 ? ['review', 'report', 'document'] : ['review', 'pack', i - 1, 'document']
    problem(
      entry.file,
      'link-dead',
      entry.placeOf(path),
      `There is no file \`documents/${document}\`. ${suggestion(document, [...content.documents])}`.trimEnd(),
    )
  }
}

function checkThemeReferences(entry: ThemeEntry, content: Content, now: Date): void {
  const check = (id: string | undefined, path: PropertyKey[]) => {
    const theme = id === undefined ? undefined : content.themes.get(id as never)
    if (theme) checkPublished(entry, theme, theme.id, () => entry.placeOf(path), now)
  }
  check(entry.data.broader, ['broader'])
  for (const [i, id] of entry.data.related.entries()) check(id, ['related', i])
}

function checkBroader({ id, file, data, placeOf }: ThemeEntry, { themes }: Content): void {
  const seen = new Set<string>()
  for (let above = data.broader; above !== undefined && !seen.has(above); above = themes.get(above)?.data.broader) {
    seen.add(above)
    if (above !== id) continue
    problem(
      file,
      'theme-loop',
      placeOf(['broader']),
      `\`${id}\` is broader than itself by way of its broader themes. Take one of them out.`,
    )
    return
  }
}
