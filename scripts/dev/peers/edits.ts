/** A file of the content, and its text after an edit. */
export type Edit = [path: string, text: string]

/**
 * Edits after which content is built again: of one briefing, and two that all pages may show.
 *
 * @param texts of the content, by the path of each file in it.
 */
export function editsOf(texts: ReadonlyMap<string, string>): Record<'again' | 'theme' | 'colour', Edit> {
  const textOf = (path: string) => texts.get(path) as string
  const namesIn = (folder: string) => [...texts.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.md')).sort()
  const briefings = namesIn('briefings')
  const briefing = briefings.findLast((path) => /^kind: review$/m.test(textOf(path))) as string
  const uses = (theme: string) => briefings.filter((path) => textOf(path).includes(theme)).length
  const theme = namesIn('themes').reduce((most, path) => (uses(`../${path}`) > uses(`../${most}`) ? path : most))
  return {
    again: [briefing, `${textOf(briefing).trimEnd()}\n8. What will we do differently this week?\n`],
    theme: [theme, textOf(theme).replace(/^term: .*$/m, '$& today')],
    colour: ['site.yaml', textOf('site.yaml').replace(/(accent: "#\w{5})(\w)/, (_, most, last) => most + (last === '0' ? '1' : '0'))],
  }
}
