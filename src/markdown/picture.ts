import { posix } from 'node:path'
import type { Element, Root as Html } from 'hast'
import type { Image, Paragraph, Parents, PhrasingContent, Root } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts'
import { illustrationByName } from '../model/document-kind.ts'
import { positionOf } from './link.ts'
import { typesetText } from './typeset.ts'

/** A picture of a text, to be held against the files in `pictures/`. */
export interface PictureUse {
  /** Its name in `pictures/`. */
  file: string
  place: Position
}

/** A picture in the place of the paragraph that it stood in. */
interface PictureNode extends Node {
  type: 'picture'
  /** Among those of the text, from 0. */
  number: number
}

declare module 'mdast' {
  interface RootContentMap {
    picture: PictureNode
  }
  interface BlockContentMap {
    picture: PictureNode
  }
}

/** What a text says of a picture. */
export interface Picture extends PictureUse {
  /** What it shows, for who cannot see it. */
  alternative: string
  caption: string | undefined
}

/** More than this is no alternative but a text: a screen reader reads it in one go. */
const LONGEST = 250

/**
 * Takes the pictures out of a text, each in a paragraph of its own, and leaves a mark where it stood. Whatever cannot be shown is a problem.
 *
 * @param path the file of the text, within the content folder.
 */
export function takePictures(tree: Root, path: string, findings: Diagnostic[]): Picture[] {
  const out: Picture[] = []
  const say = (image: Image, rule: Diagnostic['rule'], reason: string, severity?: Diagnostic['severity']) =>
    findings.push({ rule, place: positionOf(image), reason, ...(severity && { severity }) })
  visit(tree, 'paragraph', (paragraph: Paragraph, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !isOfPictures(paragraph)) return
    const marks = paragraph.children.filter(isImage).flatMap((image): PictureNode[] => {
      const { alt, title } = image
      const file = fileOf(image.url, path)
      if (typeof file === 'object') say(image, 'link-dead', file.reason)
      const fault = faultOf(alt ?? '', image.url)
      if (fault) say(image, 'picture-alternative', fault)
      else if ((alt ?? '').trim().length > LONGEST) say(image, 'picture-alternative', tooLong((alt ?? '').trim().length), 'warning')
      if (typeof file === 'object') return []
      const caption = title?.trim() ? typesetText(title.trim()) : undefined
      out.push({ file, alternative: typesetText((alt ?? '').trim()), caption, place: positionOf(image) })
      return [{ type: 'picture', number: out.length - 1 }]
    })
    parent.children.splice(index, 1, ...(marks as never[]))
    return index + marks.length
  })
  visit(tree, 'image', (image) => say(image, 'markup-removed', WITHIN, 'error'))
  return out
}

const isImage = (node: PhrasingContent): node is Image => node.type === 'image'

/** Whether nothing stands in a paragraph but pictures. */
const isOfPictures = ({ children }: Paragraph): boolean =>
  children.some(isImage) &&
  children.every((node) => isImage(node) || node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))

const WITHIN =
  'A picture cannot stand within a sentence, a table, a heading or a link. Give it a paragraph of its own, with an empty line before and after it.'

const tooLong = (length: number): string =>
  `This text alternative has ${length} characters, and a screen reader reads it in one go. Say in a sentence or two what the picture shows (${LONGEST} at most), and put the rest into the text, or as a \`description\` into \`pictures\` in the front matter.`

/** What is wrong with a text alternative. */
function faultOf(alternative: string, url: string): string | undefined {
  const words = alternative.trim()
  const example = `\`![What the picture shows, in a sentence](${/\s/.test(url) ? `<${url}>` : url})\``
  if (!/[\p{L}\p{N}]/u.test(words))
    return `This picture has no text alternative, so who cannot see it would not know that it is there. Write between the square brackets what it shows: ${example}.`
  if (
    /^(?:(?:an? |the )?(?:image|picture|photo(?:graph)?|graphic|infographic|diagram|chart|figure|screenshot|logo|alt(?:ernative)?(?: text)?)(?: \d+)?|\S+\.(?:png|jpe?g|webp|svg|gif))$/i.test(
      words,
    )
  )
    return `\`${words}\` does not say what the picture shows. Write that between the square brackets: ${example}.`
  return undefined
}

/** The name of the file in `pictures/` that an address leads to, or why there can be none. */
function fileOf(url: string, from: string): string | { reason: string } {
  const written = decoded(url).normalize('NFC').trim()
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|www\.)/i.test(written))
    return { reason: 'No picture is fetched from another site. Save it, put it into `pictures/`, and write its name: `![...](name.png)`.' }
  const bare = !/[/\\]/.test(written)
  const path = bare ? `pictures/${written}` : posix.join(posix.dirname(from), written)
  const [folder, name = '', ...deeper] = path.split('/')
  if (folder !== 'pictures' || name === '' || deeper.length > 0 || written.includes('\\')) {
    const last = written.replace(/^.*[/\\]/s, '') || 'name.png'
    return {
      reason: `A picture lies in the folder \`pictures/\` of the content. Put it there, and write \`../pictures/${last}\`, or its name alone: \`${last}\`.`,
    }
  }
  if (!illustrationByName(name))
    return { reason: `\`${name}\` is no picture that can be shown. Save it as PNG, JPEG, WebP or SVG, and name it with that ending.` }
  return name
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** The mark of a picture as HTML: no paragraph, for an item of a list that has no empty lines is shown without its paragraphs. */
export const pictureMark = ({ number }: PictureNode): Element => ({
  type: 'element',
  tagName: 'hr',
  properties: { dataPicture: String(number) },
  children: [],
})

/**
 * Puts pictures in the place of their marks, in HTML that was made safe. What they are (`src`, size) is filled in when it is known which
 * files there are: see `withPictures`.
 */
export function placePictures(html: Html, pictures: readonly Picture[]): void {
  const place = (parent: Html | Element) => {
    for (const [i, node] of parent.children.entries()) {
      if (node.type !== 'element') continue
      const number = node.properties['dataPicture']
      if (number === undefined) {
        place(node)
        continue
      }
      const picture = pictures[Number(number)]
      if (picture) parent.children[i] = figure(picture)
      else delete node.properties['dataPicture']
    }
  }
  place(html)
}

/** The name of a file with no sign in it that HTML would write otherwise. */
const marked = (file: string): string => encodeURIComponent(file).replaceAll("'", '%27')

const figure = ({ file, alternative, caption }: Picture): Element => ({
  type: 'element',
  tagName: 'figure',
  properties: {},
  children: [
    { type: 'element', tagName: 'img', properties: { dataPicture: marked(file), alt: alternative }, children: [] },
    ...(caption === undefined
      ? []
      : [{ type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: caption }] } satisfies Element]),
  ],
})

/** What a picture is where it is published. */
export interface ShownPicture {
  address: string
  width: number
  height: number
  /** All that it says, as HTML that stands below it. */
  description: string
}

const PICTURE = /<img data-picture="([^"]*)"( alt(?:="[^"]*")?)>(<figcaption>.*?<\/figcaption>)?/gs

/** Compiled HTML with its pictures. One that is not to be shown is left out, with its caption. */
export function withPictures(html: string, pictures: ReadonlyMap<string, ShownPicture>): string {
  if (!html.includes('<img data-picture=')) return html
  return html
    .replace(PICTURE, (_, file: string, alternative: string, caption: string = '') => {
      const picture = pictures.get(decodeURIComponent(file))
      if (!picture) return ''
      const { address, width, height, description } = picture
      return `<img src="${address}"${alternative} width="${width}" height="${height}" loading="lazy" decoding="async">${caption}${description}`
    })
    .replaceAll('<figure></figure>', '')
}
