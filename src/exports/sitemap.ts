import { forEachKind, publishedOf } from '../library/kinds.ts'
import type { Library } from '../library/library.ts'

/** Every first page; later pages of a list are found from it. */
export function sitemap(library: Library): string {
  const { urls, site, reviews, agencies, partnerships, questionsByRole, recurrences } = library
  const entries = forEachKind((kind) => publishedOf(library, kind)).flat()
  const plain = [
    urls.home,
    urls.briefings,
    urls.themes,
    urls.roles,
    urls.register,
    urls.partnerships,
    urls.questions,
    urls.sessions,
    urls.buildSession,
    urls.actionPlan(),
    urls.learning,
    urls.pictures,
    urls.glossary,
    ...(site.offline ? [urls.offline] : []),
    ...[...agencies, ...partnerships].map(({ address }) => address),
    ...reviews.filter(({ recommendations }) => recommendations.length > 0).map(({ register }) => register),
    ...[...questionsByRole.keys()].map(({ id }) => urls.questionsFor(id)),
    ...new Set(recurrences.map(({ theme }) => urls.lesson(theme.id))),
  ]
  const url = (address: string, published?: string) =>
    `<url><loc>${new URL(address, site.address).href}</loc>${published ? `<lastmod>${published}</lastmod>` : ''}</url>`
  const locations = [
    ...entries.map((entry) => url(entry.address, 'published' in entry ? entry.published : undefined)),
    ...plain.map((address) => url(address)),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${locations.join('\n')}\n</urlset>\n`
}
