import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { gapIn, MAX_BYTES } from './content-file.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readYaml, type YamlSource } from './yaml.ts'

/**
 * The front matter of a file that cannot be read as a whole: one that is too large, is not UTF-8 further down, or has no
 * name for an entry. Nothing where the front matter cannot be read either. What is wrong with the file is told elsewhere.
 */
export function frontOf(folder: string, path: string): YamlSource | undefined {
  const text = headOf(join(folder, path))
  // See `readText`: so much of nothing is not read.
  if (text === undefined || gapIn(text.slice(0, text.indexOf('\n---', 3))) !== -1) return undefined
  try {
    const { yaml } = splitFrontMatter(text)
    return yaml === undefined ? undefined : readYaml(new VFile(), yaml, 1)
  } catch {
    return undefined
  }
}

/** The beginning of a file as text, as much of it as an entry may have. */
export function headOf(path: string): string | undefined {
  try {
    if (!lstatSync(path).isFile()) return undefined
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(MAX_BYTES.markdown)
      return new TextDecoder().decode(bytes.subarray(0, readSync(file, bytes)))
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}
