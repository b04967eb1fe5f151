import type { Briefing } from '../library/briefings/briefing.ts'
import type { Library } from '../library/library.ts'
import { titleOf } from '../model/title.ts'
import { SIZE } from './social-card.ts'

/** Pixels of the frame, where a course page does not say otherwise: it is as wide as the page, and scrolls. */
const FRAME = { width: 640, height: 720 } as const

/** The HTML that shows a briefing in a page of another site. */
export function embedSnippet(briefing: Briefing, { site, urls, language }: Pick<Library, 'site' | 'urls' | 'language'>): string {
  const address = new URL(urls.embed(briefing.id), site.address).href
  const title = escaped(language.messages.exports.embedTitle({ title: titleOf(briefing), site: site.name }))
  const { width, height } = FRAME
  return `<iframe src="${address}" title="${title}" width="${width}" height="${height}" style="width:100%;border:1px solid #ccc" loading="lazy"></iframe>`
}

/** What a program learns that is given the address of a briefing. Source: https://oembed.com, 2.3.4.4. */
export function oembed(briefing: Briefing, library: Library): Record<string, string | number> {
  const { site, urls } = library
  const whole = (address: string) => new URL(address, site.address).href
  return {
    version: '1.0',
    type: 'rich',
    title: titleOf(briefing),
    author_name: site.publisher.name,
    provider_name: site.name,
    provider_url: whole(urls.home),
    thumbnail_url: whole(urls.preview('briefings', briefing.id)),
    thumbnail_width: SIZE.width,
    thumbnail_height: SIZE.height,
    ...FRAME,
    html: embedSnippet(briefing, library),
  }
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
