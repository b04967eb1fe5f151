import { basePath } from '../src/library/address.ts'
import { checkContentNamed } from '../src/library/environment.ts'
import { settings } from '../src/library/settings.ts'
import { siteFile } from './site-file.ts'

/** Where the site will stand, from `site.yaml`; while that file is wrong, a place that lets its problems be shown. */
export function siteAddress(): { origin: string; base: string } {
  checkContentNamed(process.env)
  const { address = '' } = siteFile(settings(process.env, () => new Date()).folder)
  try {
    return { origin: new URL(address).origin, base: basePath(address) }
  } catch {
    return { origin: 'https://sevenfold.example', base: '/' }
  }
}
