import type { VFile } from 'vfile'
import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { slip, suggestion, suggestionOrOut } from '../../diagnostics/nearest.ts'
import type { LinkTarget } from '../../markdown/content-link.ts'
import type { LinkUse } from '../../markdown/link.ts'
import { languageOf } from '../../messages/language.ts'
import { fileOf, KINDS, pageOf } from '../../model/kinds.ts'
import { basePath, urlsOf } from '../../model/urls.ts'
import { isPublished } from '../../safeguards/published.ts'
import type { AnyEntry, Content } from '../content.ts'
import { documentsOf } from '../documents/attached.ts'
import { entriesOf } from '../kinds.ts'
import { isOfExample } from '../permalinks/check-site.ts'
import { hasFile } from '../permalinks/form.ts'
import { entriesShown, usedVocabulary } from '../vocabularies/used.ts'
import { checkNoDraft } from './draft.ts'
import { checkPublished } from './published.ts'

/** The documents that readers see entries attach: no other is published. Nothing while it is not known what some attach. */
export function attachedDocuments(content: Content, now: Date): ReadonlySet<string> | undefined {
  if (!content.site || content.unfinished.some(({ file }) => !content.drafts.has(file))) return undefined
  const { data: site } = content.site
  const told = { site, urls: urlsOf(basePath(site.address)), language: languageOf(site.language, site.messages) }
  const shown = entriesShown(content, usedVocabulary(content, told, now), now)
  return new Set(shown.flatMap(({ data }) => documentsOf(data)))
}

/** Links lead to what is there, and to sections and points that it has. */
export function checkLinks(
  from: AnyEntry | { file: VFile },
  links: readonly LinkUse[],
  content: Content,
  attached: ReadonlySet<string> | undefined,
  now: Date,
): void {
  for (const { target, place } of links) {
    if (target.kind === 'web' || target.kind === 'vocabulary') continue
    if (target.kind === 'document') {
      const name = `\`documents/${target.file}\``
      if (!content.documents.has(target.file)) {
        addDiagnostic(
          from.file,
          'link-dead',
          place,
          `There is no file ${name}.${suggestion(target.file, [...content.documents.keys()], slip)}`,
        )
      } else if ('data' in from && isPublished(from.data, now) && attached?.has(target.file) === false) {
        const why = `Nothing that is published attaches ${name}, so readers would find nothing there.`
        addDiagnostic(
          from.file,
          'link-unpublished',
          place,
          `${why} Attach it in the \`resources\` of an entry, as a report or as a part of a pack; or take this out.`,
        )
      }
      continue
    }
    const known = content.known[target.kind]
    if (!known) continue
    if (!known.has(target.id)) {
      const cure = lostOf(target, content) ?? namedSo(target, content) ?? suggestionOrOut(target.id, [...known])
      addDiagnostic(from.file, 'link-dead', place, `There is no ${target.kind} \`${target.id}\`.${cure}`)
      continue
    }
    if (target.kind === 'agency' || target.kind === 'partnership' || target.kind === 'glossary') continue
    const to: AnyEntry | undefined = (entriesOf(content, target.kind) as ReadonlyMap<string, AnyEntry>).get(target.id)
    if (!to) {
      if ('data' in from) checkNoDraft(from, fileOf(target.kind, target.id), () => place, content, now)
      continue
    }
    if ('data' in from) checkPublished(from, to, target.id, () => place, now)
    // Of what was withdrawn, every part leads to its notice.
    if (target.hash === '' || to.data.status === 'withdrawn') continue
    const anchors: string[] = [...KINDS[target.kind].anchors, ...to.compiled.anchors]
    if (!anchors.includes(target.hash)) {
      addDiagnostic(
        from.file,
        'link-dead',
        place,
        `There is no ${target.kind === 'briefing' ? 'section or point' : 'section'} \`#${target.hash}\` in ${target.kind} \`${target.id}\`.${suggestion(target.hash, anchors)}`,
      )
    }
  }
}

/** That what a link names by another of its names has an id of its own. */
function namedSo({ kind, id }: { kind: string; id: string }, { ids }: Content): string | undefined {
  const named = kind === 'theme' || kind === 'agency' ? ids.withName?.(kind, id) : undefined
  return named && ` Write \`${named}\`: that has this name.`
}

/** What to do where it was published once: another name that is like it would be another child. */
function lostOf({ kind, id }: Exclude<LinkTarget, { kind: 'web' | 'document' | 'vocabulary' }>, content: Content): string | undefined {
  if (kind === 'glossary' || !hasFile(kind)) return undefined
  const page = pageOf(kind, id, urlsOf('/'))
  if (!content.ledger?.lines.some(({ path }) => path === page) || isOfExample(content)) return undefined
  return ` \`${page}\` was published once. If it has a new name, write that here; if it may no longer be read, put \`${fileOf(kind, id)}\` back with \`status: withdrawn\`.`
}
