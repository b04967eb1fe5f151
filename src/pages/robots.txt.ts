import { library } from '#library'

export const GET = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(library.at.file('sitemap.xml'), library.site.address).href}\n`)
