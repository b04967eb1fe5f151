import type { Content } from '../../library/content.ts'

/** What Visual Studio Code offers as one types: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
interface Snippet {
  scope: 'markdown'
  prefix: string
  body: string
}

/** For each theme and agency its id, for front matter, and a link to it, for the text. */
export function idSnippets({ themes, agencies }: Pick<Content, 'themes' | 'agencies'>): Record<string, Snippet> {
  const all = [
    ...[...themes].map(([id, { data }]) => ({ id, name: data.term, kind: 'theme', to: `../themes/${id}.md` })),
    ...[...agencies].map(([id, { data }]) => ({ id, name: data.name, kind: 'agency', to: `../agencies.yaml#${id}` })),
  ]
  const snippet = (prefix: string, body: string): Snippet => ({ scope: 'markdown', prefix, body: body.replace(/[$}\\]/g, '\\$&') })
  return Object.fromEntries(
    all.flatMap(({ id, name, kind, to }) => [
      [`${name}: id of the ${kind}`, snippet(id, id)],
      [`${name}: link to the ${kind}`, snippet(name, `[${name}](${to})`)],
    ]),
  )
}
