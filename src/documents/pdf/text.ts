import { getDocumentProxy } from 'unpdf'
import { type Leaf, Unreadable } from '../reading.ts'

/** A line of a page: where it stands, from below, and how high its letters are, in points. */
interface Line {
  text: string
  y: number
  height: number
}

/** What pdf.js gives for a run of letters; other items mark the structure. */
interface Run {
  str: string
  transform: number[]
  width: number
  height: number
  hasEOL: boolean
}

/** A gap between lines that is larger than this, in heights of a letter, ends a paragraph. */
const PARAGRAPH = 1.7

/** A rectangle of a page: left, bottom, right, top, in points. */
export type Box = [number, number, number, number]

export interface PageText {
  text: string
  /** The part of the page that readers see. */
  view: Box
  /** Where its words stand. */
  words: Box[]
}

/** @throws {Unreadable} when pdf.js cannot open it. */
export async function textOf(bytes: Uint8Array): Promise<{ pages: PageText[]; tagged: boolean; leaves: Leaf[] }> {
  const pdf = await open(bytes)
  try {
    const pages: PageText[] = []
    const leaves: Leaf[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const runs = items.filter((item): item is typeof item & Run => 'str' in item)
      const text = paragraphs(lines(runs))
      pages.push({ text, view: page.view as Box, words: runs.filter(({ str }) => str.trim() !== '').map(boxOf) })
      leaves.push({ where: `page ${number}`, line: number, text, unseen: false })
      page.cleanup()
    }
    const outline = titles((await pdf.getOutline()) ?? [])
    if (outline.length > 0) leaves.push({ where: 'the bookmarks', line: 1, text: outline.join('\n\n'), unseen: false })
    const marks = await pdf.getMarkInfo()
    return { pages, tagged: marks?.Marked === true, leaves }
  } catch {
    throw damaged()
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Where a run of letters stands, whichever way it is turned. */
function boxOf({ transform: [a = 1, b = 0, , , x = 0, y = 0], width, height }: Run): Box {
  const length = Math.hypot(a, b) || 1
  const [dx, dy] = [a / length, b / length]
  const xs = [x, x + dx * width, x - dy * height, x + dx * width - dy * height]
  const ys = [y, y + dy * width, y + dx * height, y + dy * width + dx * height]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const damaged = () =>
  new Unreadable('The PDF is damaged, and readers may not be able to open it either. Make it again, or ask for it again.')

async function open(bytes: Uint8Array) {
  try {
    // It takes the bytes that it is given for itself.
    return await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false, verbosity: 0 })
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw new Unreadable('The file is protected with a password. Save it without one.')
    throw damaged()
  }
}

function lines(runs: readonly Run[]): Line[] {
  const out: Line[] = []
  let line: Line | undefined
  for (const { str, transform, height, hasEOL } of runs) {
    if (line && str.trim() !== '' && line.text.trim() === '') line.y = transform[5] ?? 0
    line ??= { text: '', y: transform[5] ?? 0, height: 0 }
    line.text += str
    line.height = Math.max(line.height, height)
    if (!hasEOL) continue
    out.push(line)
    line = undefined
  }
  if (line) out.push(line)
  return out.filter(({ text }) => text.trim() !== '')
}

/** Lines as paragraphs: within one, a line goes on in the next. */
function paragraphs(lines: readonly Line[]): string {
  let text = ''
  let before: Line | undefined
  for (const line of lines) {
    const gap = before ? Math.abs(before.y - line.y) : 0
    const isNew = before && (gap > PARAGRAPH * Math.max(before.height, line.height) || differ(before.height, line.height))
    text += `${before ? (isNew ? '\n\n' : ' ') : ''}${line.text.trim()}`
    before = line
  }
  return text
}

/** A heading's letters are larger than those of the text. */
const differ = (a: number, b: number): boolean => Math.max(a, b) > 1.15 * Math.min(a, b)

interface Bookmark {
  title: string
  items: Bookmark[]
}

const titles = (bookmarks: readonly Bookmark[]): string[] => bookmarks.flatMap(({ title, items }) => [title, ...titles(items)])
