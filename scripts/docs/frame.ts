import { type Html, html } from '../../src/messages/html.ts'
import { MARK } from '../../src/views/ring.ts'
import { READERS, type Reader } from './guide.ts'

/** What stands around every page. */
interface Framed {
  title: string
  description: string
  address: string
  /** The reader whose pages are listed beside it. */
  reader?: Reader
  main: Html
}

const RING = html`<svg class="ring" viewBox="0 0 100 100" aria-hidden="true"><path d="${MARK.join('')}" /></svg>`

/** A whole page of the docs. */
export function framed({ title, description, address, reader, main }: Framed): string {
  const current = (where: string) => address === where && html` aria-current="page"`
  return `<!doctype html>\n${
    html`
    <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title === 'Sevenfold' ? 'Sevenfold: the docs' : `${title} · Sevenfold`}</title>
        <meta name="description" content="${description}">
        <link rel="icon" href="mark.svg" type="image/svg+xml">
        <link rel="stylesheet" href="docs.css">
        <script type="module" src="docs.js"></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="masthead">
          <div class="frame">
            <a class="home" href="index.html"${current('index.html')}>${RING}Sevenfold</a>
            <nav aria-label="Docs">
              <ul class="plain">
                ${READERS.map(
                  ({ id, name, pages: [first] }) =>
                    html`<li><a href="${first?.address}"${reader?.id === id && html` aria-current="true"`}>${name}</a></li>`,
                )}
                <li><a href="screens.html"${current('screens.html')}>Screens</a></li>
              </ul>
            </nav>
            <form id="find" role="search" hidden>
              <label for="words">Search the docs</label>
              <input id="words" type="search" autocomplete="off">
              <p class="unseen" role="status"></p>
            </form>
          </div>
        </header>
        <section id="found" class="frame" aria-label="What was found" hidden></section>
        ${main}
        <footer class="colophon">
          <div class="frame">
            <p>Sevenfold is free software under the MIT licence. Everything about Child B is invented.</p>
          </div>
        </footer>
      </body>
    </html>
  `.source
  }\n`
}
