import { library } from '#library'
import { COLUMNS, registerRows } from '../exports/register.ts'

export const GET = () => {
  const { site, urls } = library
  const source = new URL(urls.register, site.address).href
  return Response.json({ source, publisher: site.name, licence: site.licence, columns: COLUMNS, recommendations: registerRows(library) })
}
