import { reading } from 'virtual:sevenfold/messages'
import { keepUpToDate } from './checked-until.ts'
import { announce, offerCopies } from './copying.ts'
import { offerLinks } from './links.ts'
import { beside, hereAt, nameOf, placesOf } from './places.ts'
import styles from './reading-page.css?inline'
import { startWorker } from './start-worker.ts'
import { toolbar } from './toolbar.ts'

// Before anything else reads what stands on the page.
keepUpToDate()

/** What a script adds to a page that can be read without it. Its styles come with it, so that reading waits for neither. */
const main = document.querySelector('main')
if (main) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)
  const tools = toolbar(main)
  const sessions = `${import.meta.env.BASE_URL}sessions/`
  // Some hosts take the closing slash away.
  const path = location.pathname.replace(/\/?$/, '/')
  const isSession = path.startsWith(sessions)
  // Where a session is built, the address holds the session.
  const places = path === `${sessions}build/` ? [] : placesOf(main)
  if (places.length > 0) offerLinks(places, tools)
  const title = main.querySelector('h1')
  if (places.length > 0 && title && !isSession) {
    // What it takes to keep a session comes when it is asked for.
    tools.choice(reading.add, async () => {
      const { additions } = await import('./sessions/adding.ts')
      return additions(main, [{ into: title, name: nameOf(title), address: hereAt('') }, ...places], { announce, beside })
    })
  }
  offerCopies(main)
  for (const files of main.querySelectorAll<HTMLElement>('[data-file]')) {
    files.hidden = false
    files.addEventListener('click', async (event) => (await import('./save-file.ts')).saveFile(files, event))
  }
}
void startWorker()
