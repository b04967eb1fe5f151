import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { addDiagnostic, type Position, START } from '../../diagnostics/diagnostic.ts'
import { composed } from '../../diagnostics/source-text.ts'
import { placeIn } from './characters.ts'
import { CodeInFrontMatter, earlierEnd, splitFrontMatter, unfenced } from './front-matter.ts'
import { readYaml, type YamlSource } from './yaml.ts'

/** A Markdown file of the content folder, in its two halves. */
export interface MarkdownFile {
  /** Problems are put on it; its path is within the content folder: `briefings/child-t.md`. */
  file: VFile
  yaml: YamlSource
  body: string
  /** The body with what is hidden in it, which `body` has spaces for. */
  asTyped: string
}

/** The longest text that Sevenfold brings along has 30 kB. A vocabulary may have more. */
export const MAX_BYTES = { markdown: 200_000, yaml: 500_000 }

/** So much of nothing is a slip. Whatever looks for the end of a gap from each place in it takes time that grows with the square. */
const GAP = /\s{1000}/

/** Where a gap begins; -1 where none is. A hundred signs after each nine hundred say quickly whether one may be. */
export function gapIn(text: string): number {
  for (let i = 0; i < text.length; i += 900) if (text.slice(i, i + 100).trim() === '') return text.search(GAP)
  return -1
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads a file's text. What cannot be read is a problem on the file, and the text is nothing.
 *
 * @param most bytes that it may have.
 * @param ifEmpty what to do where nothing stands in it; `false` where nothing may.
 */
export function readText(
  folder: string,
  path: string,
  most = MAX_BYTES.yaml,
  ifEmpty: string | false = 'Write it, or delete it.',
): { file: VFile; text: string | undefined } {
  const file = new VFile({ path })
  let bytes: Buffer
  try {
    const found = lstatSync(join(folder, path))
    // What a link leads to is not the partnership's to publish; that it is one is told where the folder is read.
    if (!found.isFile()) return { file, text: undefined }
    const { size } = found
    if (size > most) {
      addDiagnostic(
        file,
        'file-size',
        START,
        `This file has ${Math.ceil(size / 1000)} kB; a file may have ${most / 1000}. Shorten it, or make several of it.`,
      )
      return { file, text: undefined }
    }
    bytes = readFileSync(join(folder, path))
  } catch {
    addDiagnostic(file, 'file-missing', START, 'This file is missing or cannot be opened. Put it back.')
    return { file, text: undefined }
  }
  try {
    const written = utf8.decode(bytes)
    if (isUtf16(bytes)) throw new TypeError()
    const text = composed(file, written)
    file.value = text ?? written
    if (text === undefined) {
      addDiagnostic(file, 'markup-large', START, 'More than thirty accents or other marks stand on one letter. Take them out.')
      return { file, text }
    }
    const gap = gapIn(text)
    if (text.trim() === '' && ifEmpty !== false) addDiagnostic(file, 'file-empty', START, `This file is empty. ${ifEmpty}`)
    else if (gap !== -1) {
      const line = text.slice(0, gap).split('\n').length
      addDiagnostic(file, 'markup-large', { line, column: 1 }, 'More than a thousand spaces or empty lines stand here. Take them out.')
    } else return { file, text }
  } catch {
    addDiagnostic(file, 'file-encoding', ...notUtf8(bytes))
  }
  return { file, text: undefined }
}

/** Every second byte of what is written in Latin letters is nothing. */
const isUtf16 = (bytes: Buffer): boolean => /^(?:\xff\xfe|\xfe\xff|(?:\0[^\0]){4}|(?:[^\0]\0){4})/.test(bytes.toString('latin1', 0, 8))

/** Where a file is not UTF-8, and what it is instead. */
function notUtf8(bytes: Buffer): [place: Position, reason: string] {
  const cure = 'Save it again with the encoding UTF-8.'
  if (isUtf16(bytes)) return [START, `This file is not UTF-8 but UTF-16, which some programs call Unicode. ${cure}`]
  const text = bytes.toString()
  return [placeIn(text, text.indexOf('\ufffd')), `This file is not UTF-8: the letter here cannot be read. ${cure}`]
}

/**
 * Front matter and body of a Markdown file's text; nothing when a problem stops the reading.
 *
 * @param asTyped the text with what is hidden in it: it has the same length.
 */
export function readMarkdown(file: VFile, text: string, asTyped: string): MarkdownFile | undefined {
  try {
    const { yaml, body, before } = splitFrontMatter(text)
    if (yaml === undefined) {
      addDiagnostic(file, 'front-matter-missing', ...unfenced(text))
      return undefined
    }
    const told = file.messages.length
    const source = readYaml(file, yaml, 1, asTyped.slice(before.yaml, before.yaml + yaml.length))
    const end = source ? undefined : earlierEnd(yaml)
    if (end) {
      // What follows of the text is no YAML, and need not be told of line by line.
      file.messages.length = told
      addDiagnostic(file, 'front-matter-missing', { line: end.line, column: 1 }, end.reason)
    }
    const lines = body.slice(0, body.length - (text.length - before.body))
    return source && { file, yaml: source, body, asTyped: lines + asTyped.slice(before.body) }
  } catch (error) {
    if (!(error instanceof CodeInFrontMatter)) throw error
    addDiagnostic(
      file,
      'front-matter-code',
      START,
      'This front matter is not YAML. For safety no other language is read or run. Write `---` alone on the first line, and YAML below it.',
    )
    return undefined
  }
}
