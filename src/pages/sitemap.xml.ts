import { library } from '#library'

/** Every first page; later pages of a list are found from it. A draft preview has none. */
export const GET = () => {
  if (library.isDraftPreview) return new Response(null, { status: 404 })
  const { at, site, briefings, reviews, themes, agencies, partnerships, pages, sessions, questionsByRole, recurrences } = library
  const plain = [
    at.home,
    at.briefings,
    at.themes,
    at.roles,
    at.register,
    at.partnerships,
    at.questions,
    at.sessions,
    at.buildSession,
    at.actionPlan(),
    at.learning,
    at.pictures,
    at.glossary,
    ...(site.offline ? [at.offline] : []),
    ...[...themes, ...agencies, ...partnerships, ...pages].map(({ address }) => address),
    ...reviews.map(({ register }) => register),
    ...[...questionsByRole.keys()].map(({ id }) => at.questionsFor(id)),
    ...new Set(recurrences.map(({ theme }) => at.lesson(theme.id))),
  ]
  const url = (address: string, published?: string) =>
    `<url><loc>${new URL(address, site.address).href}</loc>${published ? `<lastmod>${published}</lastmod>` : ''}</url>`
  const urls = [
    ...[...briefings, ...sessions].map(({ address, published }) => url(address, published)),
    ...plain.map((address) => url(address)),
  ]
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  )
}
