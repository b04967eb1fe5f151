import { defaultSchema, type Options } from 'rehype-sanitize'

/** The HTML that content may hold: words and their structure. No script, style, form, frame or id; for a picture the mark of its place. */
export const ALLOWED: Options = {
  ...defaultSchema,
  tagNames: [
    'p',
    'br',
    'hr',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'blockquote',
    'a',
    'strong',
    'em',
    'b',
    'i',
    'del',
    'sub',
    'sup',
    'abbr',
    'code',
    'pre',
    'span',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'dl',
    'dt',
    'dd',
    'q',
    'cite',
  ],
  attributes: {
    a: ['href'],
    abbr: ['title'],
    hr: ['dataPicture'],
    ol: ['start'],
    span: ['dataSource'],
    td: ['align'],
    th: ['align', 'scope'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  required: {},
  ancestors: defaultSchema.ancestors ?? {},
  strip: ['script', 'style', 'template', 'svg', 'math', 'iframe', 'object', 'noscript', 'title', 'textarea', 'select'],
  clobber: [],
}

const allowed = new Set(ALLOWED.tagNames)

/** The names of tags in a piece of HTML that will be taken out. */
export function removedTags(html: string): string[] {
  const names = [...html.matchAll(/<([a-z][a-z0-9-]*)/gi)].map((match) => (match[1] ?? '').toLowerCase())
  return [...new Set(names.filter((name) => !allowed.has(name)))]
}
