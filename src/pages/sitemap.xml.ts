import { library } from 'virtual:sevenfold/library'
import { sitemap } from '../exports/sitemap.ts'

/** A draft preview has none. */
export const GET = () =>
  library.isDraftPreview
    ? new Response(null, { status: 404 })
    : new Response(sitemap(library), { headers: { 'Content-Type': 'application/xml' } })
