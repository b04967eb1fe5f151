import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Library } from '../library/library.ts'
import type { Address } from '../model/id.ts'
import { withFormerAnchors } from './former-anchors.ts'
import { isCopied } from './redirect.ts'

/** A former address may be that of something that no check foresaw, such as the second page of a list: that stays as it is. */
export function refuseTaken(path: string, address: Address): void {
  if (existsSync(path)) throw new AddressTaken(`\`${address}\` is there already. If an entry has an alias for it, take that out.`)
}

export class AddressTaken extends Error {}

/**
 * Puts each file at its former address, too, and each former anchor onto its page.
 *
 * @param folder the site, with all its pages and files.
 * @returns the paths of the pages that it changed.
 */
export function keepFormer({ urls, former, formerAnchors }: Library, folder: string): string[] {
  const fileAt = (address: Address) => join(folder, decodeURIComponent(address.slice(urls.home.length)))
  for (const redirect of former.filter(isCopied)) {
    const [from, to] = [fileAt(redirect.from), fileAt(redirect.to)]
    refuseTaken(from, redirect.from)
    mkdirSync(dirname(from), { recursive: true })
    copyFileSync(to, from)
  }
  for (const [address, anchors] of formerAnchors) {
    const page = join(fileAt(address), 'index.html')
    const text = withFormerAnchors(readFileSync(page, 'utf8'), anchors)
    // The file may be that of a page that is kept, too: that one stays as it is.
    rmSync(page)
    writeFileSync(page, text)
  }
  return [...formerAnchors.keys()].map((address) => relative(folder, join(fileAt(address), 'index.html')))
}
