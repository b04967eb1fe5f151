import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { basePath } from '../src/library/address.ts'
import { settings } from '../src/library/settings.ts'

/** Where the site will stand, from `site.yaml`; while that file is wrong, a place that lets its problems be shown. */
export function siteAddress(): { origin: string; base: string } {
  const { folder } = settings(process.env, () => new Date())
  try {
    const { address } = parse(readFileSync(join(folder, 'site.yaml'), 'utf8')) as { address: string }
    return { origin: new URL(address).origin, base: basePath(address) }
  } catch {
    return { origin: 'https://sevenfold.example', base: '/' }
  }
}
