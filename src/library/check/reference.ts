import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { slip, suggestion } from '../../diagnostics/nearest.ts'
import type { ThemeId } from '../../model/id.ts'
import type { Publishable } from '../../safeguards/published.ts'
import type { AnyEntry, BriefingEntry, Content, Entry, ThemeEntry } from '../content.ts'
import { checkNoDraft } from './draft.ts'
import { checkPublished } from './published.ts'

/** The themes that an entry names are there, and readers can see them. */
export function checkThemes(
  entry: Entry<string, Publishable>,
  ids: readonly ThemeId[],
  path: readonly PropertyKey[],
  content: Content,
  now: Date,
): void {
  for (const [i, id] of ids.entries()) {
    const theme = content.themes.get(id)
    const place = () => entry.positionOf([...path, i])
    if (theme) checkPublished(entry, theme, id, place, now)
    else checkNoDraft(entry, `themes/${id}.md`, place, content, now)
  }
}

/** What a briefing's front matter names is there, and readers can see it. */
export function checkReferences(entry: BriefingEntry, content: Content, now: Date): void {
  const { data } = entry
  const themes = (ids: readonly ThemeId[], path: PropertyKey[]) => checkThemes(entry, ids, path, content, now)
  themes(data.themes, ['themes'])
  if (data.kind === 'topic') {
    for (const [i, id] of data.reviews.entries()) {
      const review = content.briefings.get(id)
      const place = () => entry.positionOf(['reviews', i])
      if (review) checkPublished(entry, review, id, place, now)
      else checkNoDraft(entry, `briefings/${id}.md`, place, content, now)
    }
    return
  }
  for (const [i, recommendation] of data.recommendations.entries()) themes(recommendation.themes, ['recommendations', i, 'themes'])
  for (const [i, { document }] of [data.review.report, ...data.review.pack].entries()) {
    if (!document || content.documents.has(document)) continue
    const path = i === 0 ? ['review', 'report', 'document'] : ['review', 'pack', i - 1, 'document']
    noDocument(entry, document, path, content)
  }
}

/** The documents among the resources of an entry are there. */
export function checkResources(entry: AnyEntry, content: Content): void {
  for (const [i, { document }] of entry.data.resources.entries())
    if (document && !content.documents.has(document)) noDocument(entry, document, ['resources', i, 'document'], content)
}

function noDocument({ file, positionOf }: AnyEntry, name: string, path: readonly PropertyKey[], { documents }: Content): void {
  const reason = `There is no file \`documents/${name}\`.${suggestion(name, [...documents.keys()], slip)}`
  addDiagnostic(file, 'link-dead', positionOf(path), reason)
}

export function checkThemeReferences(entry: ThemeEntry, content: Content, now: Date): void {
  const check = (id: ThemeId | undefined, path: PropertyKey[]) => {
    if (id === undefined) return
    const theme = content.themes.get(id)
    if (theme) checkPublished(entry, theme, id, () => entry.positionOf(path), now)
    else checkNoDraft(entry, `themes/${id}.md`, () => entry.positionOf(path), content, now)
  }
  check(entry.data.broader, ['broader'])
  for (const [i, id] of entry.data.related.entries()) check(id, ['related', i])
}

export function checkBroader({ id, file, data, positionOf }: ThemeEntry, { themes }: Content): void {
  const seen = new Set<string>()
  for (let above = data.broader; above !== undefined && !seen.has(above); above = themes.get(above)?.data.broader) {
    seen.add(above)
    if (above !== id) continue
    addDiagnostic(
      file,
      'theme-loop',
      positionOf(['broader']),
      `\`${id}\` is broader than itself by way of its broader themes. Take one of them out.`,
    )
    return
  }
}
