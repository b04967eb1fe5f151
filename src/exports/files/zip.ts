import { zipSync } from 'fflate'

/** A zip has no day before this one: its bytes depend on what it holds alone. */
export const DAY = new Date(1980, 0, 1)

/** A zip of files, by their paths; the same files give the same bytes, in a build and in a browser. */
export const zipped = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> => zipSync(files, { mtime: DAY })
