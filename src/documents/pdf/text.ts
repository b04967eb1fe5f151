import { getDocumentProxy } from 'unpdf'
import type { Leaf } from '../content.ts'
import { UnreadableDocument } from '../errors.ts'
import { type Run, textOfRuns } from './lines.ts'

/** A rectangle of a page: left, bottom, right, top, in points. */
export type Box = [number, number, number, number]

export interface PageText {
  text: string
  /** The part of the page that readers see. */
  view: Box
  /** Where its words stand. */
  words: Box[]
}

/** @throws {UnreadableDocument} when pdf.js cannot open it. */
export async function textOf(bytes: Uint8Array): Promise<{ pages: PageText[]; tagged: boolean; leaves: Leaf[] }> {
  const pdf = await open(bytes)
  try {
    const pages: PageText[] = []
    const leaves: Leaf[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const runs = items.filter((item): item is typeof item & Run => 'str' in item)
      const text = textOfRuns(runs)
      pages.push({ text, view: page.view as Box, words: runs.filter(({ str }) => str.trim() !== '').map(boxOf) })
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

/** The pages as parts of a document's text. */
export const leavesOf = (pages: readonly PageText[]): Leaf[] =>
  pages.map(({ text }, i) => ({ where: `page ${i + 1}`, line: i + 1, text, unseen: false }))

const damaged = () =>
  new UnreadableDocument('The PDF is damaged, and readers may not be able to open it either. Make it again, or ask for it again.')

async function open(bytes: Uint8Array) {
  try {
    // It takes the bytes that it is given for itself.
    return await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false, verbosity: 0 })
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new UnreadableDocument('The file is protected with a password. Save it without one.')
    throw damaged()
  }
}

interface Bookmark {
  title: string
  items: Bookmark[]
}

const titles = (bookmarks: readonly Bookmark[]): string[] => bookmarks.flatMap(({ title, items }) => [title, ...titles(items)])
