import type { VFile } from 'vfile'
import { readCharacters } from './characters.ts'
import { readText } from './content-file.ts'

/** The words of a file, and the same as they were typed, with what is hidden in them. */
export interface SourceText {
  file: VFile
  /** Nothing where the file cannot be read. */
  text: string | undefined
  asTyped: string
}

/** The files of one content folder that were read, in their order, each with its problems. */
export class SourceFiles {
  readonly all: VFile[] = []
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** A file as it is. @param most bytes that it may have. @param ifEmpty what to do where nothing stands in it; `false` where nothing may. */
  read(path: string, most?: number, ifEmpty?: string | false): { file: VFile; text: string | undefined } {
    const read = readText(this.folder, path, most, ifEmpty)
    this.all.push(read.file)
    return read
  }

  /** A file that people write in, without what is hidden between its letters. */
  readWords(path: string, most?: number, ifEmpty?: string | false): SourceText {
    const { file, text } = this.read(path, most, ifEmpty)
    return { file, text: text && readCharacters(file, text), asTyped: text ?? '' }
  }
}
