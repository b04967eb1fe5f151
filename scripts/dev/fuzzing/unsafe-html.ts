import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** Elements that act, load, send, restyle, or lead the reader or the page elsewhere. */
const ACTING = new Set(
  'script style link meta base iframe frame frameset object embed applet form input button textarea select option img picture video audio source track svg math template noscript dialog slot portal marquee title head body html'.split(
    ' ',
  ),
)

/** An id of content must not be one that scripts of a page take for something of the browser's or of their own. */
const CLOBBERED = /^(?:location|document|window|body|head|cookie|forms|images|links|name|children|attributes|__proto__|constructor|main)$/i

const ATTRIBUTES = new Set(['href', 'id', 'title', 'className', 'start', 'align', 'scope', 'ariaLabel', 'dataSource'])

/**
 * What a browser would find in a piece of HTML that may do harm, read with the parser that browsers agree on.
 *
 * @param isOurs whether it is a whole page of ours, which has a head, and whose scripts are data or stand beside it.
 */
export function dangersOf(html: string, isOurs = false): string[] {
  const found: string[] = []
  visit(fromHtml(html, { fragment: !isOurs }), 'element', (element: Element) => {
    const { tagName, properties } = element
    if (!isOurs && isExplanation(element)) return
    if (isOurs ? /^(?:iframe|object|embed|form|base|img|svg)$/.test(tagName) : ACTING.has(tagName))
      found.push(`<${tagName}> in ${html.slice(0, 200)}`)
    if (
      isOurs &&
      tagName === 'script' &&
      properties['type'] !== 'application/ld+json' &&
      !String(properties['src'] ?? '').endsWith('/redirect.js')
    )
      found.push(`A script in ${html.slice(0, 200)}`)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || /^style$/i.test(name)) found.push(`${name} on <${tagName}>`)
      if (!isOurs && !ATTRIBUTES.has(name)) found.push(`The attribute ${name} on <${tagName}>`)
      if (/^(?:href|src|action|formAction|xLinkHref|dataTo)$/.test(name) && !isSafe(String(value)))
        found.push(`The address ${String(value).slice(0, 100)}`)
      if (name === 'id' && !isOurs && CLOBBERED.test(String(value))) found.push(`The id ${String(value)}`)
    }
  })
  return found
}

/** The button that explains a term, which the site makes itself. */
const isExplanation = ({ tagName, properties: { type, className, popoverTarget, ...more } }: Element): boolean =>
  tagName === 'button' &&
  type === 'button' &&
  String(className) === 'term' &&
  /^term-[a-z0-9-]+$/.test(String(popoverTarget)) &&
  Object.keys(more).length === 0

/** As a browser would open it: relative to the site, on the web, by mail or by telephone. */
function isSafe(address: string): boolean {
  try {
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(address, 'https://sevenfold.example/').protocol)
  } catch {
    return true
  }
}
