import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What `site.yaml` says of a site before the content is read and checked: what cannot be read is left out. */
export interface SiteFile {
  name?: string
  address?: string
  language?: string
  messages?: unknown
}

export function siteFile(folder: string): SiteFile {
  try {
    const { name, address, language, messages } = parse(readFileSync(join(folder, 'site.yaml'), 'utf8')) as Record<string, unknown>
    return {
      ...(typeof name === 'string' ? { name } : {}),
      ...(typeof address === 'string' ? { address } : {}),
      ...(typeof language === 'string' ? { language } : {}),
      messages,
    }
  } catch {
    return {}
  }
}
