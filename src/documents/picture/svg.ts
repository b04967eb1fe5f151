import type { Leaf } from '../content.ts'
import { UnreadableDocument } from '../errors.ts'
import { count } from '../wording.ts'
import { children, type Document, type Element, elements, insert, type Node, parsed, remove, written } from '../xml.ts'
import type { Dimensions } from './dimensions.ts'
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

/** An SVG as it can be shown, and what was in it. */
export interface CleanSvg extends Dimensions {
  copy: Uint8Array
  leaves: Leaf[]
  unseen: string[]
  stops: string[]
}

/**
 * An SVG without all but what shows it: no script, no address, no words that nobody sees. It keeps what is on the lists above.
 *
 * @throws {UnreadableDocument} when it is none, or does not say how large it is.
 */
export function cleanSvg(bytes: Uint8Array): CleanSvg {
  const document = svgIn(bytes)
  const root = document.documentElement as Element
  const unseen = new Map<string, number>()
  const stops = new Set<string>()
  const hidden: string[] = []
  const note = (what: string) => unseen.set(what, (unseen.get(what) ?? 0) + 1)
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
  for (const link of elements(root, 'a')) replaceByGroup(document, link)
  for (const element of [root, ...elements(root)]) cleanAttributes(element, note, stops)
  const styles = elements(root, 'style')
  if (styles.length === 0) for (const element of [root, ...elements(root)]) element.removeAttribute('class')
  for (const style of styles) {
    for (const node of children(style)) if (node.nodeValue) node.nodeValue = node.nodeValue.replace(REMARK, '')
    const fault = styleFault(style.textContent ?? '')
    if (fault)
      stops.add(
        `Its style sheet ${fault}, so that a browser would fetch something for it. Save it with plain colours and fonts, or as a PNG.`,
      )
  }
  dropUnusedIds(root)
  const size = sizeOf(root)
  root.setAttribute('width', String(size.width))
  root.setAttribute('height', String(size.height))
  const words = elements(root, 'text').map(wordsOf)
  return {
    ...size,
    copy: written(document),
    leaves: [
      ...(words.length > 0 ? [{ where: 'its words', line: 1, text: words.join('\n\n'), unseen: false }] : []),
      ...(hidden.length > 0 ? [{ where: 'its properties', line: 1, text: hidden.join('\n\n'), unseen: true }] : []),
    ],
    unseen: [...unseen].map(([what, n]) => count(n, what)),
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
  const group = document.createElementNS(SVG, link.prefix ? `${link.prefix}:g` : 'g')
  for (const { name, namespaceURI, value } of Array.from(link.attributes))
    if (!namespaceURI && ATTRIBUTES.has(name)) group.setAttribute(name, value)
  for (const child of children(link)) insert(group, child, null)
  if (link.parentNode) insert(link.parentNode, group, link)
  remove(link)
}

function cleanAttributes(element: Element, note: (what: string) => void, stops: Set<string>): void {
  for (const attribute of Array.from(element.attributes)) {
    const { name, localName, namespaceURI, value } = attribute
    if (name === 'xmlns' || (name.startsWith('xmlns:') && (value === SVG || value === XLINK))) continue
    const isAddress = localName === 'href' && (!namespaceURI || namespaceURI === XLINK)
    const isShown = isAddress || (namespaceURI === XML && localName === 'space') || (!namespaceURI && ATTRIBUTES.has(name))
    const takeOut = (what: string | undefined) => {
      if (what) note(what)
      element.removeAttributeNode(attribute)
    }
    if (!isShown) takeOut(/^on/i.test(name) ? 'script' : undefined)
    else if (isAddress) {
      if (/^#[^\s]+$/.test(value)) continue
      if (element.localName === 'use' || element.localName === 'textPath')
        stops.add('A part of it stands in another file, which a browser would fetch. Save it with all in one file, or as a PNG.')
      takeOut('address')
    } else if (name !== 'd' && name !== 'id' && name !== 'class' && styleFault(value)) takeOut('address')
  }
}

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

/** A picture of which one says nothing of its size, or in a way that asks for that of its page, has that of its `viewBox`. */
function sizeOf(root: Element): Dimensions {
  const length = (name: string): number | undefined => {
    const [, number, unit = 'px'] = /^\s*(\d{1,6}(?:\.\d{1,12})?)\s*(px|pt|mm|cm|in|pc)?\s*$/.exec(root.getAttribute(name) ?? '') ?? []
    return number === undefined ? undefined : Number(number) * (PIXELS[unit] ?? 1)
  }
  const [, , boxWidth, boxHeight] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const box = boxWidth && boxHeight && boxWidth > 0 && boxHeight > 0 ? boxHeight / boxWidth : undefined
  const [width, height] = [length('width'), length('height')]
  const found =
    width && height
      ? { width, height }
      : width && box
        ? { width, height: width * box }
        : height && box
          ? { width: height / box, height }
          : box && { width: boxWidth as number, height: boxHeight as number }
  if (!found || !Number.isFinite(found.width * found.height))
    throw new UnreadableDocument('This SVG does not say how large it is. Export it with a width and a height, or with a `viewBox`.')
  // Without one it would be cut, and not be made smaller, where there is less room.
  if (!box) root.setAttribute('viewBox', `0 0 ${found.width} ${found.height}`)
  return { width: Math.max(1, Math.round(found.width)), height: Math.max(1, Math.round(found.height)) }
}

const PIXELS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, pc: 16 }

/** Whether a file begins as an SVG does. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 16_384))
  const bare = start.replace(/<!--[\s\S]*?-->/g, '').replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/gi, '')
  return /^\s*<(?:[\w-]+:)?svg[\s>/]/.test(bare)
}
