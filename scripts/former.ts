import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Address } from '../src/library/id.ts'
import type { Library } from '../src/library/library.ts'
import { withFormerAnchors } from '../src/outputs/former-anchors.ts'
import { isCopied } from '../src/outputs/redirect.ts'

/**
 * Puts each file at its former address, too, and each former anchor onto its page.
 *
 * @param folder the site, with all its pages and files.
 */
export function keepFormer({ at, former, formerAnchors }: Library, folder: string): void {
  const fileAt = (address: Address) => join(folder, decodeURIComponent(address.slice(at.home.length)))
  for (const redirect of former.filter(isCopied)) {
    const [from, to] = [fileAt(redirect.from), fileAt(redirect.to)]
    mkdirSync(dirname(from), { recursive: true })
    copyFileSync(to, from)
  }
  for (const [address, anchors] of formerAnchors) {
    const page = join(fileAt(address), 'index.html')
    writeFileSync(page, withFormerAnchors(readFileSync(page, 'utf8'), anchors))
  }
}
