import type { Library } from '../library/library.ts'
import type { SiteData } from '../library/site/schema.ts'
import type { Urls } from '../model/urls.ts'

/** A page’s title; in a draft preview it says so first. */
export const marked = (title: string, { isDraftPreview, language }: Pick<Library, 'isDraftPreview' | 'language'>): string =>
  isDraftPreview ? `${language.messages.frame.draftPreview} · ${title}` : title

/** Linked data for a page; no text in it can end its script. */
export const linkedData = (data: object): string => JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c')

/** The worker that keeps pages for when there is no network; while someone writes, there is none. */
export const worker = ({ offline }: SiteData, urls: Urls) => (offline && import.meta.env.PROD ? urls.worker : undefined)
