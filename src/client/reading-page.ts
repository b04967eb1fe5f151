import { offerCopies } from './copying.ts'
import { offerLinks } from './links.ts'
import styles from './reading-page.css?inline'
import { toolbar } from './toolbar.ts'
import { startWorker } from './worker.ts'

/** What a script adds to a page that can be read without it. Its styles come with it, so that reading waits for neither. */
const main = document.querySelector('main')
if (main) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)
  offerLinks(main, toolbar(main))
  offerCopies(main)
}
void startWorker()
