import type { VFile } from 'vfile'
import { addDiagnostic, type Position } from '../../diagnostics/diagnostic.ts'
import { hasHint } from '../../diagnostics/hinted.ts'
import { hiddenCharacters, hiddenReason, withoutHidden } from '../../markdown/hidden-character.ts'

/** One slip of a program can make thousands: the first ones tell of it. */
const MAX_TOLD = 20

/** A line's end of an old Mac, or of a file whose line ends were changed twice. */
const ODD_END = /\r(?!\n)/

/** Stands where a letter could not be read, and was lost. */
const LOST = '\ufffd'

/** `’`, `é` and `£` as a program shows them that takes UTF-8 for Windows-1252, and saves them so. */
const MISREAD = /â€[\u0080-\u00bf\u2018-\u2122]|Ã[\u0080-\u00bf\u0152-\u2122]|Â[\u00a0-\u00bf]/

/**
 * Tells of the characters of a content file that readers do not see, or see wrong. What is hidden is read as a space, so that the rest
 * of the file can be looked through. There is no text where its lines cannot be told apart.
 */
export function readCharacters(file: VFile, text: string): string | undefined {
  for (const one of hiddenCharacters(text, MAX_TOLD))
    addDiagnostic(file, 'character-hidden', placeIn(text, one.index), hiddenReason(text, one))
  const end = text.includes('\r') ? ODD_END.exec(text) : undefined
  if (end) {
    const reason =
      'This line ends in a way that only old programs know (a carriage return by itself). Save the file again with the line ends LF, or CRLF.'
    addDiagnostic(file, 'file-encoding', placeIn(text, end.index), reason)
  }
  const lost = text.indexOf(LOST)
  if (lost >= 0) addDiagnostic(file, 'file-encoding', placeIn(text, lost), 'A letter was lost here when the file was saved. Type it again.')
  const misread = hasHint(text, ['â€', 'Ã', 'Â']) ? MISREAD.exec(text) : undefined
  if (misread) {
    const reason = `A program read this letter in a wrong encoding, and made \`${misread[0]}\` of it. Type it again, here and wherever it stands.`
    addDiagnostic(file, 'file-encoding', placeIn(text, misread.index), reason)
  }
  return end ? undefined : withoutHidden(text)
}

/** Where the character at an offset of a text stands. */
export const placeIn = (text: string, offset: number): Position => {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
