import { pictures } from './picture.ts'
import { resources } from './resource.ts'

/** What any entry may have beside its words. */
export const attachments = { resources, pictures }
