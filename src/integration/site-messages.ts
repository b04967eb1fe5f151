import { messagesSchema } from '../library/site/messages-schema.ts'
import type { OwnMessages } from '../messages/language.ts'
import { siteFile } from '../settings/site-file.ts'

/** The language of a site and a partnership's own words, from `site.yaml`; ours while that file is wrong. @param folder of the content. */
export function siteMessages(folder: string): { language: string; messages: OwnMessages } {
  const { language = 'en-GB', messages } = siteFile(folder)
  return { language, messages: messagesSchema.safeParse(messages).data ?? {} }
}
