import type { Addresses } from '../library/address.ts'
import type { SiteData } from '../library/schema/site.ts'

/** Linked data for a page; no text in it can end its script. */
export const linkedData = (data: object): string => JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c')

/** The worker that keeps pages for when there is no network; while someone writes, there is none. */
export const worker = ({ offline }: SiteData, at: Addresses) => (offline && import.meta.env.PROD ? at.worker : undefined)
