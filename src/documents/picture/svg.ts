import type { Leaf } from '../content.ts'
import { UnreadableDocument } from '../errors.ts'
import { count } from '../wording.ts'
import { children, type Document, type Element, elements, insert, isWithin, type Node, parsed, remove, written } from '../xml.ts'
import { type Dimensions, dimensionsOfSvg, viewBoxOf } from './dimensions.ts'
import { shownParts } from './shown-parts.ts'
import { REMARK, styleFault } from './svg-style.ts'

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'
const XML = 'http://www.w3.org/XML/1998/namespace'

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Elements that show something, or say how it is shown. */
const SHOWS = names(`svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath style
  linearGradient radialGradient stop pattern clipPath mask marker filter switch
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`)
/** What moves. The picture stands still. */
const MOVES = names('animate animateColor animateMotion animateTransform set discard mpath')
/** What would be seen, and cannot be looked into. */
const FOREIGN: Readonly<Record<string, string>> = {
  foreignObject: 'a piece of a web page',
  image: 'another picture',
  feImage: 'another picture',
  video: 'a film',
  audio: 'a sound',
  iframe: 'a web page',
  canvas: 'what a script draws',
}

/** Attributes that say where and how something is shown (source: SVG 2, appendix F). */
const ATTRIBUTES = names(`id class style transform viewBox preserveAspectRatio width height x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr d
  points pathLength rotate lengthAdjust textLength startOffset method spacing side offset gradientUnits gradientTransform spreadMethod
  patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY
  orient filterUnits primitiveUnits in in2 result mode type values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
  edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength scale xChannelSelector
  yChannelSelector stdDeviation radius azimuth elevation pointsAtX pointsAtY pointsAtZ limitingConeAngle baseFrequency numOctaves seed
  stitchTiles tableValues slope intercept amplitude exponent z version systemLanguage
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters cursor direction display
  dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust font-stretch
  font-style font-variant font-weight image-rendering letter-spacing lighting-color marker-end marker-mid marker-start mask opacity overflow
  paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect
  visibility word-spacing writing-mode`)

const TRANSFORM = /^(?:[\s,]*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\s\dEe+.,-]*\))*[\s,]*$/
/** Attributes that say a shape or its place in numbers, and can say nothing else. */
const NUMBERS: Readonly<Record<string, RegExp>> = {
  d: /^[\sMmZzLlHhVvCcSsQqTtAaEe\d+.,-]*$/,
  points: /^[\sEe\d+.,-]*$/,
  transform: TRANSFORM,
  gradientTransform: TRANSFORM,
  patternTransform: TRANSFORM,
}

/** Shapes that a browser draws in about a second on a telephone. */
const MOST_PARTS = 100_000

/** An SVG as it can be shown, and what was in it. */
interface CleanSvg extends Dimensions {
  copy: Uint8Array
  leaves: Leaf[]
  unseen: string[]
  /** Whether nothing unseen was more than a note of the program that wrote it. */
  isPlain: boolean
  /** Whether it shows words. */
  hasText: boolean
  /** How many shapes a browser draws for it. */
  parts: number
  stops: string[]
}

/** What is taken out, as it is told of more than one. */
const TAKEN = {
  script: 'scripts',
  link: 'links',
  movement: 'movements',
  address: 'addresses',
  'part that shows nothing': 'parts that show nothing',
} as const
type Note = (what: keyof typeof TAKEN) => void

/**
 * An SVG without all but what shows it: no script, no address, no words that nobody sees. It keeps what is on the lists above. Its copy
 * is read again, and has to say what the file says.
 *
 * @throws {UnreadableDocument} when it is none, does not say how large it is, or has no such copy.
 */
export function cleanSvg(bytes: Uint8Array): CleanSvg {
  const clean = cleaned(bytes)
  if (clean.stops.length > 0) return clean
  const again = cleaned(clean.copy)
  const words = ({ leaves }: CleanSvg) => leaves.flatMap(({ unseen, text }) => (unseen ? [] : [text])).join('\n')
  if (again.unseen.length === 0 && words(again) === words(clean)) return clean
  throw new UnreadableDocument('No copy of this SVG could be made without what nobody sees in it. Save it as a PNG, and put that here.')
}

function cleaned(bytes: Uint8Array): CleanSvg {
  const document = svgIn(bytes)
  const root = document.documentElement as Element
  const taken = new Map<keyof typeof TAKEN, number>()
  const stops = new Set<string>()
  const hidden: string[] = []
  const note: Note = (what) => taken.set(what, (taken.get(what) ?? 0) + 1)
  const gone = new Set<Node>()
  for (const element of elements(root)) {
    if (element.parentNode && gone.has(element.parentNode)) {
      gone.add(element)
      continue
    }
    const name = element.localName ?? ''
    const isOwn = element.namespaceURI === SVG
    const foreign = isOwn ? FOREIGN[name] : undefined
    if (isOwn && name === 'a') {
      note('link')
      continue
    }
    if (isOwn && SHOWS.has(name)) continue
    if (foreign !== undefined) {
      stops.add(`It holds ${foreign}, into which nothing can look. Save the whole as a PNG, and put that here.`)
    } else if (isOwn && MOVES.has(name)) note('movement')
    else note(isOwn && name === 'script' ? 'script' : 'part that shows nothing')
    const words = name === 'script' ? '' : (element.textContent ?? '').trim()
    if (words !== '') hidden.push(words)
    gone.add(element)
    remove(element)
  }
  for (const words of wordsBetween(root)) {
    if (words.nodeValue?.trim()) {
      note('part that shows nothing')
      hidden.push(words.nodeValue.trim())
    }
    remove(words)
  }
  for (const link of elements(root, 'a')) replaceByGroup(document, link)
  for (const element of [root, ...elements(root)]) cleanAttributes(element, note, stops)
  const styles = elements(root, 'style')
  for (const style of styles) for (const node of children(style)) if (node.nodeValue) node.nodeValue = node.nodeValue.replace(REMARK, '')
  dropUnusedClasses(root, styles)
  for (const style of styles) {
    const fault = styleFault(style.textContent ?? '')
    if (fault)
      stops.add(
        `Its style sheet ${fault}, so that a browser would fetch something for it. Save it with plain colours and fonts, or as a PNG.`,
      )
  }
  dropUnusedIds(root)
  const parts = shownParts([root, ...elements(root)])
  if (parts > MOST_PARTS)
    stops.add(`It is drawn of more than ${MOST_PARTS} parts, which a telephone cannot show. Simplify it, or save it as a PNG.`)
  const size = dimensionsOfSvg(root)
  // Without one it would be cut, and not be made smaller, where there is less room.
  if (!viewBoxOf(root)) root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  root.setAttribute('width', String(size.width))
  root.setAttribute('height', String(size.height))
  const words = elements(root, 'text').map(wordsOf)
  const names = namesIn([root, ...elements(root)])
  return {
    ...size,
    copy: written(document),
    leaves: [
      ...(words.length > 0 ? [{ where: 'its words', line: 1, text: words.join('\n\n'), unseen: false }] : []),
      ...(names.length > 0 ? [{ where: 'its styles and names', line: 1, text: names.join('\n\n'), unseen: false }] : []),
      ...(hidden.length > 0 ? [{ where: 'its properties', line: 1, text: hidden.join('\n\n'), unseen: true }] : []),
    ],
    unseen: [...taken].map(([what, n]) => count(n, what, TAKEN[what])),
    isPlain: [...taken.keys()].every((what) => what === 'part that shows nothing'),
    hasText: words.length > 0,
    parts,
    stops: [...stops],
  }
}

function svgIn(bytes: Uint8Array): Document {
  // Programs name the kind of document, which says nothing; entities of its own would.
  const text = new TextDecoder().decode(bytes).replace(/<!DOCTYPE\s+svg(?:\s+(?:PUBLIC|SYSTEM)(?:\s+(?:"[^"]*"|'[^']*')){1,2})?\s*>/i, '')
  let document: Document
  try {
    document = parsed(new TextEncoder().encode(text), 'svg')
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    throw new UnreadableDocument(
      'This SVG cannot be read: it is damaged, or defines words of its own. Export it again as a plain SVG, or as a PNG.',
    )
  }
  const root = document.documentElement
  if (root?.localName !== 'svg' || root.namespaceURI !== SVG)
    throw new UnreadableDocument('This is no SVG. Export the picture again as an SVG or as a PNG.')
  return document
}

function replaceByGroup(document: Document, link: Element): void {
  const name = isWithin(link, 'text') ? 'tspan' : 'g'
  const group = document.createElementNS(SVG, link.prefix ? `${link.prefix}:${name}` : name)
  for (const { name, namespaceURI, value } of Array.from(link.attributes))
    if (!namespaceURI && ATTRIBUTES.has(name)) group.setAttribute(name, value)
  for (const child of children(link)) insert(group, child, null)
  if (link.parentNode) insert(link.parentNode, group, link)
  remove(link)
}

function cleanAttributes(element: Element, note: Note, stops: Set<string>): void {
  for (const attribute of Array.from(element.attributes)) {
    const { name, localName, namespaceURI, value } = attribute
    if (name === 'xmlns' || (name.startsWith('xmlns:') && (value === SVG || value === XLINK))) continue
    const isAddress = localName === 'href' && (!namespaceURI || namespaceURI === XLINK)
    const isShown = isAddress || (namespaceURI === XML && localName === 'space') || (!namespaceURI && ATTRIBUTES.has(name))
    const takeOut = (what?: keyof typeof TAKEN) => {
      if (what) note(what)
      element.removeAttributeNode(attribute)
    }
    if (!isShown || NUMBERS[name]?.test(value) === false) takeOut(/^on/i.test(name) ? 'script' : undefined)
    else if (isAddress) {
      if (/^#[^\s]+$/.test(value)) continue
      if (element.localName === 'use' || element.localName === 'textPath')
        stops.add('A part of it stands in another file, which a browser would fetch. Save it with all in one file, or as a PNG.')
      takeOut('address')
    } else if (name !== 'd' && name !== 'id' && name !== 'class' && styleFault(value)) takeOut('address')
  }
}

/** Words and spaces that stand in no text, where nobody sees them. */
const wordsBetween = (root: Element): Node[] =>
  [root, ...elements(root)]
    .filter((element) => !['text', 'style'].includes(element.localName ?? '') && !isWithin(element, 'text'))
    .flatMap(children)
    .filter(({ nodeType }) => nodeType === 3 || nodeType === 4)

/** The words of a text: a part that has a place of its own begins a line. */
function wordsOf(text: Element): string {
  const read = (node: Node): string => {
    if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? ''
    const isPlaced = node !== text && ['x', 'y', 'dy'].some((name) => (node as Element).hasAttribute?.(name))
    return `${isPlaced ? '\n' : ''}${children(node).map(read).join('')}`
  }
  return read(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** A class may be the name of a layer, too: it stays where a style sheet speaks of it. */
function dropUnusedClasses(root: Element, styles: readonly Element[]): void {
  const used = new Set(styles.flatMap((style) => [...(style.textContent ?? '').matchAll(/\.([\w-]+)/g)].map(([, name]) => name)))
  for (const element of [root, ...elements(root)]) {
    const kept = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => used.has(name))
    if (kept.length === 0) element.removeAttribute('class')
    else element.setAttribute('class', kept.join(' '))
  }
}

/** What attributes and style sheets say in letters: a name of a layer or of a typeface may be anybody's words. */
const namesIn = (all: readonly Element[]): string[] => [
  ...new Set(
    all.flatMap((element) => [
      ...(element.localName === 'style' ? [element.textContent ?? ''] : []),
      ...Array.from(element.attributes).flatMap(({ name, value }) =>
        ATTRIBUTES.has(name) && !NUMBERS[name] && /\p{L}{2}/u.test(value) ? [value] : [],
      ),
    ]),
  ),
]

/** An id may be the name of a layer, in anybody's words: it stays where something in the picture asks for it. */
function dropUnusedIds(root: Element): void {
  const all = [root, ...elements(root)]
  const values = all.flatMap((element) => [
    ...Array.from(element.attributes).flatMap(({ name, value }) => (name === 'id' || name === 'd' ? [] : [value])),
    ...(element.localName === 'style' ? [element.textContent ?? ''] : []),
  ])
  const used = new Set(values.flatMap((value) => [...value.matchAll(/#([^\s"'(){},;:>+~#]+)/g)].map(([, id]) => id)))
  for (const element of all) if (element.hasAttribute('id') && !used.has(element.getAttribute('id') ?? '')) element.removeAttribute('id')
}

/** Whether a file begins as an SVG does. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 16_384))
  const bare = start.replace(/<!--[\s\S]*?-->/g, '').replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/gi, '')
  return /^\s*<(?:[\w-]+:)?svg[\s>/]/.test(bare)
}
