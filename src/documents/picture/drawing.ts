import { DOMParser } from '@xmldom/xmldom'
import { UnreadableDocument } from '../errors.ts'
import { children, type Element, elements, isElement } from '../xml.ts'

/** A drawing: its copy, and the size that it gives itself. */
export interface Drawing {
  copy: string
  width: number
  height: number
}

const SVG = 'http://www.w3.org/2000/svg'

/** Elements that draw. Everything else is told of, or said nothing by: see `BESIDE`. */
const DRAWS = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask`.split(' '),
)
/** Elements that show nothing: words for those who open the file, and notes of the program that wrote it. */
const BESIDE = new Set(['title', 'desc', 'metadata', 'style'])

/** Attributes that say where and how something is drawn, and properties of CSS that are attributes, too. */
const SHAPE = new Set(
  `id x y x1 y1 x2 y2 cx cy r rx ry fx fy d points width height viewBox preserveAspectRatio transform gradientUnits gradientTransform
  spreadMethod offset clipPathUnits maskUnits maskContentUnits`.split(/\s+/),
)
const LOOK = new Set(
  `fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
  stroke-opacity opacity color clip-path clip-rule mask stop-color stop-opacity display visibility paint-order`.split(/\s+/),
)

/** More is no logo, and takes a browser long to draw. */
const MOST_ELEMENTS = 3000

/** What an attribute may not say: it asks for something outside of the file. */
const OUTSIDE = /url\(\s*(?!["']?#)|[a-z]+:\/\/|\bdata:|javascript:/i

/**
 * A drawing with nothing in it but what draws. Its styles become attributes, so that it looks the same wherever styles are forbidden.
 *
 * @throws {UnreadableDocument} for what is no SVG, and for a script, an animation, a text, a picture or an address in it.
 */
export function readDrawing(bytes: Uint8Array): Drawing {
  const root = rootOf(new TextDecoder().decode(bytes))
  const all = [root, ...elements(root)]
  if (all.length > MOST_ELEMENTS) throw new UnreadableDocument(`It has more than ${MOST_ELEMENTS} parts. Simplify it, or save it as a PNG.`)
  const styles = all.filter(({ localName }) => localName === 'style').flatMap((one) => rulesOf(one.textContent ?? ''))
  const targets = targetsIn(all)
  const [, , width = 0, height = 0] = boxOf(root)
  if (!(width > 0 && height > 0)) throw new UnreadableDocument('It does not say how large it is. Save it with a `viewBox`.')
  const size = ` xmlns="${SVG}" width="${width}" height="${height}" viewBox="${boxOf(root).join(' ')}"`
  return { copy: `${written(root, { styles, targets }, size)}\n`, width, height }
}

function rootOf(source: string): Element {
  const text = source.replace(/^\ufeff/, '').replace(/<!DOCTYPE[^[>]*>/i, '')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new UnreadableDocument(
      'It defines words of its own at its top (`<!ENTITY>`). Save it as a plain SVG, without data of the program.',
    )
  try {
    const onError = (level: string) => {
      if (level !== 'warning') throw new TypeError(level)
    }
    const root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement
    if (root?.localName === 'svg' && root.namespaceURI === SVG) return root as Element
  } catch {
    // It is told below.
  }
  throw new UnreadableDocument('It is no SVG, or is damaged. Save it again as SVG.')
}

function boxOf(root: Element): number[] {
  const box = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (box.length === 4 && box.every(Number.isFinite)) return box
  return [0, 0, ...['width', 'height'].map((name) => Number.parseFloat(root.getAttribute(name) ?? ''))].map((one) => one || 0)
}

/** The ids that something refers to: others may be words of who drew it. */
function targetsIn(all: readonly Element[]): Set<string> {
  const used = new Set(all.filter(({ localName }) => localName === 'use').map((one) => (hrefOf(one) ?? '').slice(1)))
  const isUsed = (one: Element) => used.has(one.getAttribute('id') ?? '')
  // A few lines could ask for a million shapes.
  if (all.some((one) => isUsed(one) && (one.localName === 'use' || elements(one, 'use').length > 0)))
    throw new UnreadableDocument('A `<use>` in it stands within what another one shows. Save it without symbols.')
  const values = all.flatMap((one) => [
    hrefOf(one) ?? '',
    one.localName === 'style' ? (one.textContent ?? '') : '',
    ...Array.from(one.attributes, ({ value }) => value),
  ])
  return new Set(values.flatMap((value) => [...value.matchAll(/#([\w.-]+)/g)].map(([, id = '']) => id)))
}

const hrefOf = (one: Element): string | null => one.getAttribute('href') ?? one.getAttributeNS('http://www.w3.org/1999/xlink', 'href')

/** A rule of a stylesheet: for what it holds, how much it counts, and what it says. */
interface StyleRule {
  selector: string
  weight: number
  says: [name: string, value: string][]
}

function rulesOf(css: string): StyleRule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').trim()
  const refused = () =>
    new UnreadableDocument(
      /@media/.test(text)
        ? 'Its styles have a rule for some screens alone (`@media`). Make a file of each look: `light` and `dark`.'
        : 'Its styles are more than names of classes can say. Save it with “presentation attributes” instead of styles.',
    )
  if (!/^(?:[^{}@]+\{[^{}]*\}\s*)*$/.test(text)) throw refused()
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((one) => {
      const selector = one.trim()
      if (!/^(?:[a-z]+|[.#][\w-]+)$/i.test(selector)) throw refused()
      return { selector, weight: '.#'.indexOf(selector.charAt(0)), says: declarations(body) }
    }),
  )
}

const declarations = (body: string): [string, string][] =>
  body.split(';').flatMap((one) => {
    const [name = '', ...value] = one.split(':')
    return value.length > 0
      ? [
          [
            name.trim().toLowerCase(),
            value
              .join(':')
              .replace(/!important/i, '')
              .trim(),
          ] as [string, string],
        ]
      : []
  })

function holds({ selector }: StyleRule, one: Element): boolean {
  const name = selector.slice(1)
  if (selector.startsWith('#')) return one.getAttribute('id') === name
  return selector.startsWith('.') ? (one.getAttribute('class') ?? '').split(/\s+/).includes(name) : one.localName === selector
}

interface Known {
  styles: readonly StyleRule[]
  targets: ReadonlySet<string>
}

/** An element as it is written, with all that it holds; nothing for what draws nothing. @param own attributes in place of its own. */
function written(one: Element, known: Known, own?: string): string {
  const { styles, targets } = known
  const name = one.localName ?? ''
  if (one.namespaceURI !== SVG || BESIDE.has(name)) return ''
  if (!DRAWS.has(name)) throw new UnreadableDocument(whyNot(name))
  const says = new Map<string, string>()
  for (const { name, value } of Array.from(one.attributes)) {
    if (/^on/i.test(name)) throw new UnreadableDocument(`It has a script in it (\`${name}\`). ${PLAIN}`)
    if (name === 'id' && !targets.has(value)) continue
    if (LOOK.has(name) || (SHAPE.has(name) && !(own && /^(?:width|height|viewBox)$/.test(name)))) says.set(name, value)
  }
  const rules = styles.filter((rule) => holds(rule, one)).sort((a, b) => a.weight - b.weight)
  for (const [property, value] of [...rules.flatMap((rule) => rule.says), ...declarations(one.getAttribute('style') ?? '')])
    if (LOOK.has(property)) says.set(property, value)
  const href = hrefOf(one)
  if (href !== null) says.set('href', href)
  const attributes = [...says].map(([property, value]) => {
    if (OUTSIDE.test(value) || (property === 'href' && !/^#[\w.-]+$/.test(value)))
      throw new UnreadableDocument(`It asks for something outside of it (\`${property}="${value.slice(0, 60)}"\`). ${PLAIN}`)
    return ` ${property}="${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replace(/\s+/g, ' ')}"`
  })
  const inner = children(one).map((child) => (isElement(child) ? written(child, known) : ''))
  return `<${name}${own ?? ''}${attributes.join('')}>${inner.join('')}</${name}>`
}

const PLAIN = 'Save it as a plain SVG, or as a PNG.'

const whyNot = (name: string): string => {
  if (name === 'script') return `It has a script in it. ${PLAIN}`
  if (name === 'image') return 'It has a picture in it (`<image>`). Save the whole as a PNG.'
  if (/^(?:text|tspan|textPath)$/.test(name))
    return 'It has a text in it, which each device would show in another typeface. Turn the text into paths, and save it again.'
  if (/^(?:animate|set$)/.test(name)) return `It moves (\`<${name}>\`). Save it without animation.`
  return `It has something in it that a logo cannot have (\`<${name.slice(0, 40)}>\`). ${PLAIN}`
}
