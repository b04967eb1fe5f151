import type { VFile } from 'vfile'
import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { slip, suggestion } from '../../diagnostics/nearest.ts'
import type { PictureUse } from '../../markdown/picture.ts'
import type { AnyEntry, Content } from '../content.ts'

/** The pictures of a text are there. */
export function checkPictures({ file }: { file: VFile }, uses: readonly PictureUse[], { pictures }: Content): void {
  for (const one of uses) {
    if (pictures.has(one.file)) continue
    const reason = `There is no file \`pictures/${one.file}\`.${suggestion(one.file, [...pictures.keys()], slip)}`
    addDiagnostic(file, 'link-dead', one.place, reason)
  }
}

/** What is described is there to be seen. */
export function checkDescriptions({ file, data, compiled, positionOf }: AnyEntry): void {
  const names = compiled.pictures.map((one) => one.file)
  for (const [i, { file: name }] of data.pictures.entries()) {
    if (names.includes(name.normalize('NFC'))) continue
    const reason = `No picture of the name \`${name}\` stands in the text.${suggestion(name, names, slip)} Write the name of one, or take this out.`
    addDiagnostic(file, 'field-value', positionOf(['pictures', i, 'file']), reason)
  }
}
