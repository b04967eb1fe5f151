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
  const asked = new URLSearchParams(query)
  for (const [name, folder] of Object.entries(KINDS)) {
    const id = asked.get(name)
    if (id === null || !ADDRESS_ID.test(id)) continue
    try {
      const answer = await fetch(`${base}${folder}/${id}/`, { headers: PAGE })
      if (!answer.ok) return undefined
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      return page.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content
    } catch {
      return undefined
    }
  }
  return undefined
}
