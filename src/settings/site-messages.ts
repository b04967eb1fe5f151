import { messagesSchema } from '../library/site/messages-schema.ts'
import type { OwnMessages } from '../messages/language.ts'
import { settings } from './settings.ts'
import { siteFile } from './site-file.ts'

/** The language of the site and a partnership's own words, from `site.yaml`; ours while that file is wrong. */
export function siteMessages(): { language: string; messages: OwnMessages } {
  const { language = 'en-GB', messages } = siteFile(settings(process.env, () => new Date()).folder)
  return { language, messages: messagesSchema.safeParse(messages).data ?? {} }
}
