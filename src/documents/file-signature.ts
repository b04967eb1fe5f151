import type { PictureKind } from '../model/document-kind.ts'

/** What the first bytes of a file show it to be: a kind, or for a zip what has to be looked into, or other words for it. */
export function kindByBytes(bytes: Uint8Array): PictureKind | 'pdf' | 'zip' | { other: string } {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('PK\u0003\u0004')) return 'zip'
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg'
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'png'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp'
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return { other: ofOldOffice(bytes) }
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('GIF8')) return { other: 'a GIF picture' }
  if (/^.{4}ftyp(?:hei|mif|avif)/s.test(start)) return { other: 'a picture in a format of telephones (HEIC or AVIF)' }
  if (start.startsWith('{\\rtf')) return { other: 'an RTF file' }
  if (/^\s*<(?:!doctype html|html)/i.test(start)) return { other: 'a web page' }
  return { other: 'something else, or damaged' }
}

/** Word and PowerPoint keep a file with a password in the container of their older versions. */
const ofOldOffice = (bytes: Uint8Array): string =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? PROTECTED : 'a file of Word or PowerPoint from before 2007'

const PROTECTED = 'protected with a password'
