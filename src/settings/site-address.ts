import { basePath } from '../model/urls.ts'
import { checkContentNamed } from './environment.ts'
import { settings } from './settings.ts'
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
