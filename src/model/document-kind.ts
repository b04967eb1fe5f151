/** The kinds of files that a briefing can attach: what each is called, and the endings of its name. */
export const DOCUMENT_KINDS = {
  pdf: { name: 'PDF', endings: ['pdf'] },
  docx: { name: 'Word', endings: ['docx'] },
  odt: { name: 'OpenDocument', endings: ['odt'] },
  pptx: { name: 'PowerPoint', endings: ['pptx'] },
  jpeg: { name: 'JPEG picture', endings: ['jpg', 'jpeg'] },
  png: { name: 'PNG picture', endings: ['png'] },
  webp: { name: 'WebP picture', endings: ['webp'] },
} as const

export type DocumentKind = keyof typeof DOCUMENT_KINDS
export type PictureKind = 'jpeg' | 'png' | 'webp'

/** The kind that the ending of a file's name promises. */
export function kindByName(name: string): DocumentKind | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return (Object.keys(DOCUMENT_KINDS) as DocumentKind[]).find((kind) => DOCUMENT_KINDS[kind].endings.some((one) => one === ending))
}

/** The kinds of pictures that may stand in a text, by the endings of their names. */
const ILLUSTRATIONS = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp', svg: 'svg' } as const
export type IllustrationKind = PictureKind | 'svg'

/** The kind of picture that the ending of a file's name promises. */
export const illustrationByName = (name: string): IllustrationKind | undefined =>
  Object.entries(ILLUSTRATIONS).find(([ending]) => name.toLowerCase().endsWith(`.${ending}`))?.[1]
