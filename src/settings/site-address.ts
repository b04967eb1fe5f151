import { basePath } from '../model/urls.ts'
import { siteFile } from './site-file.ts'

/**
 * Where the site will stand, from `site.yaml`; while that file is wrong, a place that lets its problems be shown.
 *
 * @param folder the content folder.
 */
export function siteAddress(folder: string): { origin: string; base: string } {
  const { address = '' } = siteFile(folder)
  try {
    return { origin: new URL(address).origin, base: basePath(address) }
  } catch {
    return { origin: 'https://sevenfold.example', base: '/' }
  }
}
