/** Milliseconds after which a browser has long begun to read what was pressed. */
const READING = 60_000

/** Gives a person a file. */
export function download(name: string, content: BlobPart, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), READING)
}
