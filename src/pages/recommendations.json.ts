import { library } from 'virtual:sevenfold/library'
import { columnsInWords, registerRows } from '../exports/register.ts'

export const GET = () => {
  const { site, urls, language } = library
  const source = new URL(urls.register, site.address).href
  return Response.json({
    source,
    publisher: site.name,
    licence: site.licence,
    columns: columnsInWords(language),
    recommendations: registerRows(library),
  })
}
