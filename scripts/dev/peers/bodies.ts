import { parse } from 'yaml'
import { splitFrontMatter } from '../../../src/library/read/front-matter.ts'

/** The folders of the content that other generators get. */
export const FOLDERS = ['briefings', 'themes'] as const

/** An address in a Markdown link, to a file of the content: `../themes/neglect.md`, `child-t.md#learning`, `../agencies.yaml#police`. */
const FILE = /\]\((?:\.\.\/)?(?:([\w-]+)\/)?([\w-]+)\.(md|yaml)(?=[#)\s])/g

/**
 * A briefing or a theme as other generators take it: a title and a description as front matter, and the same Markdown, whose links
 * lead to the addresses that pages have there: `/themes/neglect/`.
 *
 * @param folder that it stands in.
 */
export function peerMarkdown(folder: (typeof FOLDERS)[number], text: string): string {
  const { yaml = '', body } = splitFrontMatter(text)
  const { title, term, summary, definition } = parse(yaml) as Readonly<Record<string, string | undefined>>
  const front = [`title: ${JSON.stringify(title ?? term)}`, `description: ${JSON.stringify(summary ?? definition ?? '')}`]
  const linked = body.replace(FILE, (_, other: string | undefined, name: string, ending: string) =>
    ending === 'yaml' ? `](/${name}/` : `](/${other ?? folder}/${name}/`,
  )
  return `---\n${front.join('\n')}\n---\n\n${linked.trimStart()}`
}
