import { library } from 'virtual:sevenfold/library'

/** A draft preview is for nobody's index. */
export const GET = () =>
  new Response(
    library.isDraftPreview
      ? 'User-agent: *\nDisallow: /\n'
      : `User-agent: *\nAllow: /\nSitemap: ${new URL(library.urls.file('sitemap.xml'), library.site.address).href}\n`,
  )
