import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import type { OtherHeadings } from '../../markdown/section.ts'
import type { MarkdownFile } from '../read/content-file.ts'
import type { Profile } from '../site/schema.ts'

export type Profiles = Readonly<Record<string, Profile>>

/** The profile that front matter names, or the first of its kind; also while the front matter is still wrong. */
export function profileOf(data: unknown, profiles: Profiles): Profile | undefined {
  const { profile, kind } = (data ?? {}) as { profile?: unknown; kind?: unknown }
  const named = typeof profile === 'string' && Object.hasOwn(profiles, profile) ? profiles[profile] : undefined
  return named?.kind === kind ? named : Object.values(profiles).find((one) => one.kind === kind)
}

/** The headings of other profiles, with what front matter says to have them. */
export function othersThan(chosen: Profile, profiles: Profiles): OtherHeadings[] {
  const all = Object.entries(profiles)
  return all.flatMap(([id, { kind, headings }]) => {
    if (headings === chosen.headings) return []
    const isFirst = all.find(([, one]) => one.kind === kind)?.[0] === id
    const fields = [...(kind === chosen.kind ? [] : [`kind: ${kind}`]), ...(isFirst && kind !== chosen.kind ? [] : [`profile: ${id}`])]
    return [{ headings, field: fields.map((field) => `\`${field}\``).join(' with ') }]
  })
}

/** Reports that a site has no profile for a briefing of a right kind. */
export function reportNoProfile({ file, yaml }: Pick<MarkdownFile, 'file' | 'yaml'>): void {
  const { kind } = (yaml.data ?? {}) as { kind?: unknown }
  if (kind !== 'review' && kind !== 'topic') return
  const reason = `\`site.yaml\` has no profile for a ${kind}, so this one would have no sections. Add one to its \`profiles\`.`
  addDiagnostic(file, 'field-value', yaml.positionOf(['kind']), reason)
}
