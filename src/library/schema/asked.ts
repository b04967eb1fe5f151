import { listOf } from './reference.ts'
import { line } from './text.ts'

/** How people ask about a theme or an agency, beside its names. */
export const asked = listOf(line)
  .default([])
  .describe('Words in which people ask about it. They lead here, are not shown, and may lead elsewhere too.')
