import { Buffer } from 'node:buffer'
import ExifReader from 'exifreader'
import type { PictureKind } from '../../model/document-kind.ts'
import type { DocumentContent } from '../content.ts'
import { UnreadableDocument } from '../errors.ts'
import { property } from '../wording.ts'
import { bare } from './bare.ts'
import { Broken, jpegSegments, pngSegments, type Segment, webpSegments } from './segment.ts'

/** What shows the picture: all else stays out, also what is not known yet. */
const SHOWS = {
  jpeg: ['SOI', 'SOF', 'DQT', 'DHT', 'DAC', 'DRI', 'SOS', 'EOI'],
  png: [
    'signature',
    'IHDR',
    'PLTE',
    'IDAT',
    'IEND',
    'tRNS',
    'cHRM',
    'gAMA',
    'iCCP',
    'sRGB',
    'sBIT',
    'bKGD',
    'pHYs',
    'cICP',
    'acTL',
    'fcTL',
    'fdAT',
  ],
  webp: ['signature', 'VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'],
} as const satisfies Record<PictureKind, readonly string[]>

/** Bytes that some chunks of a PNG have at most (source: W3C, PNG, 11.3): a longer one holds something else. */
const LONGEST: Readonly<Record<string, number>> = {
  PLTE: 768,
  tRNS: 256,
  cHRM: 32,
  gAMA: 4,
  sRGB: 1,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
  cICP: 4,
}

export const SEGMENTS = { jpeg: jpegSegments, png: pngSegments, webp: webpSegments }

/** @throws {UnreadableDocument} when it is damaged. */
export function readPicture(bytes: Uint8Array, kind: PictureKind): DocumentContent {
  try {
    const { copy, unseen, words } = withoutTraces(bytes, kind, { turned: true })
    const leaves = words ? [{ where: 'its properties', line: 1, text: words, unseen: true }] : []
    return { kind, leaves, unseen, stops: [], pages: undefined, tagged: undefined, unextractable: [{ line: 1, reason: PICTURE }], copy }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    throw new UnreadableDocument('The picture is damaged. Save it again, or ask for it again.')
  }
}

const PICTURE =
  'It is a picture. What is written in it was not checked, and no screen reader can read it. If it holds words, attach a PDF in which they are text.'

/**
 * A picture without what a camera or a program wrote beside it. Its pixels stay as they are, bit for bit.
 *
 * @param options.turned keeps how a photograph is to be turned, which pictures in a PDF do not use.
 * @throws {Broken} when its parts do not fit together.
 */
export function withoutTraces(
  bytes: Uint8Array,
  kind: PictureKind,
  { turned }: { turned: boolean },
): { copy: Uint8Array; unseen: string[]; words: string; orientation: number } {
  const segments = SEGMENTS[kind](bytes)
  const kept = segments.filter((segment) => shows(segment, kind)).flatMap((segment) => bare(segment, kind))
  const { unseen, words, orientation } = tracesOf(bytes)
  const turning = turned && kind === 'jpeg' && orientation > 1 ? { name: 'APP1', bytes: turningSegment(orientation) } : undefined
  if (turning) kept.splice(1, 0, turning)
  const copy = finished(kept, kind)
  const isSame = Buffer.compare(copy, bytes) === 0
  return {
    copy,
    unseen: isSame ? [] : unseen.length > 0 ? unseen : ['what a program wrote into the file'],
    words,
    orientation: turning ? orientation : 1,
  }
}

function shows({ name, bytes }: Segment, kind: PictureKind): boolean {
  const begins = (words: string) => Buffer.from(bytes.subarray(4, 4 + words.length)).toString('latin1') === words
  // How its colours are meant.
  if (kind === 'jpeg' && name.startsWith('APP')) return begins('JFIF\0') || begins('ICC_PROFILE\0') || (name === 'APP14' && begins('Adobe'))
  if (kind === 'png' && bytes.length - 12 > (LONGEST[name] ?? Number.POSITIVE_INFINITY)) return false
  return SHOWS[kind].some((one) => one === name)
}

function finished(segments: readonly Segment[], kind: PictureKind): Uint8Array {
  const copy = new Uint8Array(Buffer.concat(segments.map(({ bytes }) => bytes)))
  if (kind !== 'webp') return copy
  new DataView(copy.buffer).setUint32(4, copy.length - 8, true)
  // Its first chunk says which others there are: no more Exif and XMP.
  if (segments[1]?.name === 'VP8X') copy[20] = (copy[20] ?? 0) & ~0b1100
  return copy
}

/** The least that says how a photograph is to be turned: Exif with this one entry. */
const turningSegment = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  )

type Tags = Record<string, { description?: unknown } | undefined>

const AUTHOR = ['Artist', 'XPAuthor', 'creator', 'By-line', 'Author', 'Copyright', 'OwnerName', 'CameraOwnerName', 'rights']
const WORDS = [
  'ImageDescription',
  'UserComment',
  'XPComment',
  'XPTitle',
  'XPSubject',
  'XPKeywords',
  'description',
  'title',
  'subject',
  'Caption/Abstract',
  'Headline',
  'Keywords',
  'Comment',
  'Description',
  'Title',
]

/** What is written beside the picture. What cannot be read goes all the same. */
function tracesOf(bytes: Uint8Array): { unseen: string[]; words: string; orientation: number } {
  let read: Record<string, Tags | undefined>
  try {
    read = ExifReader.load(new Uint8Array(bytes).buffer, { expanded: true }) as unknown as typeof read
  } catch {
    return { unseen: [], words: '', orientation: 1 }
  }
  const groups = ['exif', 'iptc', 'xmp', 'pngText'].map((name) => read[name] ?? {})
  const values = (names: readonly string[]) =>
    groups
      .flatMap((tags) => names.flatMap((name) => (typeof tags[name]?.description === 'string' ? [tags[name].description.trim()] : [])))
      .filter(Boolean)
  const authors = values(AUTHOR)
  const words = values(WORDS)
  const cameras = values(['Make', 'Model'])
  const all = groups.flatMap((tags) =>
    Object.values(tags).flatMap((tag) => (typeof tag?.description === 'string' ? [tag.description] : [])),
  )
  return {
    unseen: [
      ...(read['gps'] && Object.keys(read['gps']).length > 0 ? ['the place where it was taken (GPS)'] : []),
      ...new Set(authors.map((author) => property('the author', author))),
      ...new Set(words.map((words) => property('words', words))),
      ...(cameras.length > 0 ? [property('the camera', cameras.join(' '))] : []),
      ...(values(['DateTimeOriginal', 'DateTime', 'DateCreated', 'CreateDate']).length > 0 ? ['when it was taken'] : []),
      ...(read['Thumbnail'] ? ['a thumbnail'] : []),
    ],
    words: [...new Set([...all.filter((one) => /[\p{L}\d]{2}/u.test(one))])].join('\n\n'),
    orientation: Number((read['exif']?.['Orientation'] as { value?: unknown } | undefined)?.value) || 1,
  }
}
