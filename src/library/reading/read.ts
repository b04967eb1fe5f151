import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type * as z from 'zod'
import { type CompiledBriefing, type CompiledProse, type Context, compileBriefing, compileProse } from '../../markdown/compile.ts'
import { COMPILER } from '../../markdown/compiler-version.ts'
import type { Finding } from '../../markdown/finding.ts'
import { termFinder } from '../../markdown/glossary-term.ts'
import type { LinkUse } from '../../markdown/link.ts'
import { addresses, basePath } from '../address.ts'
import type { Content, Entry } from '../content.ts'
import { type GlossaryId, ID } from '../id.ts'
import { problem, START } from '../problem/problem.ts'
import { briefingSchema } from '../schema/briefing.ts'
import { pageSchema } from '../schema/page.ts'
import type { KnownIds } from '../schema/reference.ts'
import { type Profile, siteSchema } from '../schema/site.ts'
import { themeSchema } from '../schema/theme.ts'
import { agenciesSchema, glossarySchema, partnershipsSchema } from '../schema/vocabulary.ts'
import { readMarkdown, readText } from './content-file.ts'
import { digest, type Kept } from './kept.ts'
import { validate } from './validate.ts'
import { readYaml, type YamlSource } from './yaml.ts'

/** One of several equal parts of the Markdown files. */
export interface Share {
  which: number
  of: number
}

/**
 * Reads a content folder, holds every file to its schema, and compiles its Markdown. Problems go on the files.
 *
 * @param share reads only this part of the Markdown files.
 */
export function readContent(folder: string, kept: Kept, { which, of }: Share = { which: 0, of: 1 }): Content {
  const files: VFile[] = []
  const text = (path: string) => {
    const { file, text } = readText(folder, path)
    files.push(file)
    return { file, text }
  }
  const vocabulary = (path: string): { file: VFile; source: YamlSource | undefined } => {
    const { file, text: yaml } = text(path)
    return { file, source: yaml === undefined ? undefined : readYaml(file, yaml, 0) }
  }
  const markdown = (name: string) => listMarkdown(folder, name, files)

  const site = vocabulary('site.yaml')
  const partnerships = vocabulary('partnerships.yaml')
  const agencies = vocabulary('agencies.yaml')
  const glossary = vocabulary('glossary.yaml')
  const paths = { briefing: markdown('briefings'), theme: markdown('themes'), page: markdown('pages') }
  const ids: KnownIds = {
    briefing: paths.briefing,
    theme: paths.theme,
    agency: agencies.source && keysOf(agencies.source.data),
    partnership: partnerships.source && keysOf(partnerships.source.data),
    profile: site.source && keysOf((site.source.data as { profiles?: unknown } | null)?.profiles),
  }

  const siteData = site.source && validate(site.file, siteSchema, site.source)
  const read = {
    site: siteData && site.source ? { id: 'site' as const, file: site.file, data: siteData, placeOf: site.source.placeOf } : undefined,
    partnerships: entriesOf(partnerships, partnershipsSchema),
    agencies: entriesOf(agencies, agenciesSchema(ids)),
    glossary: entriesOf(glossary, glossarySchema(ids)),
  }
  const terms = new Map([...read.glossary].map(([id, { data }]) => [id as GlossaryId, { term: data.term }]))
  const context: Context = { at: addresses(siteData ? basePath(siteData.address) : '/'), terms: termFinder(terms) }
  const profiles: Record<string, Profile> = siteData?.profiles ?? {}
  const dependsOn = JSON.stringify([COMPILER, context.at.home, [...terms], profiles])

  const unfinished: Content['unfinished'] = []
  const compiled = <Data, Compiled extends { findings: Finding[]; links: LinkUse[] }>(
    kind: 'briefing' | 'theme' | 'page',
    schema: z.ZodType<Data>,
    compile: (body: string, path: string, data: unknown) => Compiled | undefined,
  ) => {
    const entries = new Map<string, Entry<string, Data> & { compiled: Compiled }>()
    for (const [i, id] of paths[kind].entries()) {
      if (i % of !== which) continue
      const path = `${kind}s/${id}.md`
      const { file, text: source } = text(path)
      const entry = source === undefined ? undefined : readEntry(file, source, digest(dependsOn, path, source), kept, compile)
      const data = entry && validate(file, schema, entry.source)
      for (const { rule, place, reason } of entry?.compiled?.findings ?? []) problem(file, rule, place, reason)
      if (!entry?.compiled) continue
      if (data) entries.set(id, { id, file, data, placeOf: entry.source.placeOf, compiled: entry.compiled })
      else unfinished.push({ file, links: entry.compiled.links })
    }
    return entries
  }

  const themes = compiled('theme', themeSchema(ids), (body, path): CompiledProse => compileProse(body, path, context))
  const pages = compiled('page', pageSchema, (body, path): CompiledProse => compileProse(body, path, context))
  const briefings = compiled('briefing', briefingSchema(ids), (body, path, data): CompiledBriefing | undefined => {
    const profile = profileOf(data, profiles)
    return profile && compileBriefing(body, path, profile.headings, context)
  })
  const withProfile = [...briefings].map(([id, entry]) => [id, { ...entry, profile: profileOf(entry.data, profiles) as Profile }] as const)
  const names: Record<string, readonly string[] | undefined> = {
    ...ids,
    page: paths.page,
    glossary: glossary.source && keysOf(glossary.source.data),
  }
  const known = Object.fromEntries(Object.entries(names).map(([kind, list]) => [kind, list && new Set(list)]))
  return {
    ...read,
    themes,
    pages,
    briefings: new Map(withProfile),
    documents: new Set(listFiles(join(folder, 'documents'))),
    unfinished,
    ids,
    known,
    files,
  } as unknown as Content
}

/** Front matter and compiled body of one Markdown file, from what was kept or anew. */
function readEntry<Compiled>(
  file: VFile,
  text: string,
  name: string,
  kept: Kept,
  compile: (body: string, path: string, data: unknown) => Compiled | undefined,
): { source: YamlSource; compiled: Compiled | undefined } | undefined {
  const before = kept.get<{ data: unknown; compiled: Compiled }>(name)
  if (before) {
    let yaml: YamlSource | undefined
    const placeOf: YamlSource['placeOf'] = (path, key) => {
      yaml ??= readMarkdown(file, text)?.yaml
      return yaml?.placeOf(path, key) ?? START
    }
    return { source: { data: before.data, placeOf }, compiled: before.compiled }
  }
  const markdown = readMarkdown(file, text)
  if (!markdown) return undefined
  const { data } = markdown.yaml
  const compiled = compile(markdown.body, file.path, data)
  if (compiled) kept.put(name, { data, compiled })
  return { source: markdown.yaml, compiled }
}

/** The profile that front matter names, or the first of its kind; also while the front matter is still wrong. */
function profileOf(data: unknown, profiles: Readonly<Record<string, Profile>>): Profile | undefined {
  const { profile, kind } = (data ?? {}) as { profile?: unknown; kind?: unknown }
  if (typeof profile === 'string' && Object.hasOwn(profiles, profile)) return profiles[profile]
  const all = Object.values(profiles)
  return all.find((one) => one.kind === kind) ?? all[0]
}

function entriesOf<Data>(
  { file, source }: { file: VFile; source: YamlSource | undefined },
  schema: z.ZodType<Record<string, Data>>,
): Map<string, Entry<string, Data>> {
  const data = source && validate(file, schema, source)
  if (!source || !data) return new Map()
  const placeOf = (id: string) => (path: readonly PropertyKey[], key?: boolean) => source.placeOf([id, ...path], key)
  return new Map(Object.entries(data).map(([id, value]) => [id, { id, file, data: value, placeOf: placeOf(id) }]))
}

/** The ids of a folder's Markdown files; what is not one is a problem on that file. */
function listMarkdown(folder: string, name: string, files: VFile[]): string[] {
  const ids: string[] = []
  for (const found of listFiles(join(folder, name))) {
    const id = found.replace(/\.md$/, '')
    if (found.endsWith('.md') && ID.test(id)) {
      ids.push(id)
      continue
    }
    const file = new VFile({ path: `${name}/${found}` })
    const reason = found.endsWith('.md')
      ? `The name of this file becomes its address. Use lower-case letters, digits and hyphens only.`
      : `Only Markdown files belong in \`${name}/\`. Rename it to end in \`.md\`, or move it away.`
    problem(file, 'file-name', START, reason)
    files.push(file)
  }
  return ids
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch {
    return []
  }
}

const keysOf = (data: unknown): string[] => (typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [])
