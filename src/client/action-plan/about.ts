import { ADDRESS_ID } from '../../model/id.ts'
import { PAGE } from '../offline/page-request.ts'

const KINDS = { briefing: 'briefings', session: 'sessions' } as const

/**
 * The title of what the sheet is on, which the address names by its id alone: the title is asked of this site, so that
 * no link can write words of its own here.
 *
 * @param base the path that the site lives under, with slashes around it.
 */
export async function aboutFrom(query: string, base: string): Promise<string | undefined> {
  const parameters = new URLSearchParams(query)
  for (const [name, folder] of Object.entries(KINDS)) {
    const id = parameters.get(name)
    if (id === null || !ADDRESS_ID.test(id)) continue
    try {
      const response = await fetch(`${base}${folder}/${id}/`, { headers: PAGE })
      if (!response.ok) return undefined
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      return page.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content
    } catch {
      return undefined
    }
  }
  return undefined
}
