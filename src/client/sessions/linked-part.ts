import { documentAt, placeIn } from './linked-page.ts'
import { headingOf, passagesOf, textOf } from './page-text.ts'
import { pathOf, type Reference } from './reference.ts'

/** What a page of the site says of the place that a step opens. */
export interface LinkedPart {
  /** Whether it is there: `part` where the page is and its part is not; `unread` where it could not be fetched now. */
  state: 'here' | 'part' | 'gone' | 'unread'
  /** Its heading, or the first words of a point. */
  name: string
  /** The title of its page, where the place is a part of one. */
  within: string
  /** The whole words of a point, a question or a recommendation. */
  text: string
}

/** Reads what a step opens. Only its text is taken. */
export async function linkedPart(page: Reference, base: string): Promise<LinkedPart> {
  const found = await documentAt(pathOf(page, base))
  if (typeof found === 'string') return { state: found, name: '', within: '', text: '' }
  const title = textOf(found.querySelector('main h1'))
  if (page.anchor === '') return { state: 'here', name: title, within: '', text: '' }
  const place = placeIn(found, page.anchor)
  if (!place) return { state: 'part', name: title, within: '', text: '' }
  const heading = headingOf(place)
  if (heading) return { state: 'here', name: heading, within: title, text: '' }
  const text = passagesOf(place)
    .map(({ text, source }) => [text, source].filter(Boolean).join(' '))
    .join(' ')
  return { state: 'here', name: beginning(text), within: title, text }
}

/** The first words of a text, up to a length at which a title can still be read. */
const beginning = (text: string): string => (text.length > 90 ? `${text.slice(0, 90).replace(/\s\S*$/, '')} …` : text)
