import type { RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** Compiled HTML as what slides are made from; a browser has read it already. */
export const nodesOf = (html: string): RootContent[] => fromHtml(html, { fragment: true }).children
