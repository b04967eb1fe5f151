import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesFolder } from '../../hosting/marker.ts'
import { leadsToNotice } from '../publish/site-before.ts'

/** One page of the site as a file to print or to send. */
export interface Handout {
  /** Within the folder of handouts: `briefings/child-t.pdf`. */
  file: string
  /** The file of the page, within the site: `briefings/child-t/index.html`. */
  page: string
  largePrint: boolean
}

/** What is handed out of a built site: each briefing that is no notice, the papers of each session, and an empty action-plan sheet. */
export function handoutsOf(dist: string): Handout[] {
  const pages = pagesFolder(dist)
  const within = (folder: string) =>
    existsSync(join(pages, folder))
      ? readdirSync(join(pages, folder), { withFileTypes: true })
          // A folder whose name is a number is a further page of a list.
          .filter((entry) => entry.isDirectory() && !/^\d+$/.test(entry.name))
          .map(({ name }) => name)
          .filter((name) => !leadsToNotice(dist, `${folder}/${name}.md`))
          .sort()
      : []
  const both = (file: string, page: string): Handout[] => [
    { file: `${file}.pdf`, page, largePrint: false },
    { file: `${file}-large-print.pdf`, page, largePrint: true },
  ]
  // The page on which a session is built is none.
  const sessions = within('sessions').filter((id) => existsSync(join(pages, 'sessions', id, 'pack/index.html')))
  return [
    ...within('briefings').flatMap((id) => both(`briefings/${id}`, `briefings/${id}/index.html`)),
    ...sessions.flatMap((id) => both(`sessions/${id}`, `sessions/${id}/pack/index.html`)),
    { file: 'action-plan.pdf', page: 'action-plan/index.html', largePrint: false },
  ]
}

/** The files that a page loads, within the site. */
const LOADS = /<link rel="stylesheet" href="([^"]+)"|<img[^>]*? src="([^"]+)"/g

/**
 * What a handout depends on: its page with its styles and pictures, and by what it is printed.
 *
 * @param base the path that the site lives under.
 */
export function digestOf({ page, largePrint }: Handout, pages: string, base: string, printedBy: string): string {
  const html = readFileSync(join(pages, page), 'utf8')
  const digest = createHash('sha256').update(JSON.stringify([printedBy, largePrint, html]))
  for (const [, styles, picture] of html.matchAll(LOADS)) {
    digest.update(readFileSync(join(pages, (styles ?? picture ?? '').slice(base.length))))
  }
  return digest.digest('hex')
}
