import { compiled, type Html, html } from '../../src/messages/html.ts'
import { framed } from './frame.ts'
import { type Entry, READERS, readerOf } from './guide.ts'
import type { DocsPage } from './read-page.ts'
import { type Picture, picturesOf, SCREENS, type Screen } from './screens.ts'

/** A page that was written in Markdown, with the pages of its reader on one side and its own sections on the other. */
export function pageOf(page: DocsPage): string {
  const reader = readerOf(page)
  const { pages } = reader
  const next = pages[pages.findIndex(({ file }) => file === page.file) + 1]
  const beside = (id: string) => SCREENS.filter((screen) => screen.beside === `${page.file}#${id}`).map(figure)
  const main = html`
    <div class="frame page">
      <nav class="of-reader" aria-label="${reader.name}">
        <p class="eyebrow">${reader.name}</p>
        <ul class="plain">
          ${pages.map(
            ({ address, name }) => html`<li><a href="${address}"${address === page.address && html` aria-current="page"`}>${name}</a></li>`,
          )}
        </ul>
      </nav>
      <main id="main" tabindex="-1" data-pagefind-body data-pagefind-meta="title:${page.name}">
        <h1 id="${page.id}">${page.title}</h1>
        ${contents(page, 'narrow')}
        ${compiled(page.lead)}${beside('')}
        ${page.sections.map(
          ({ id, name, html: source }) =>
            html`<section><div class="titled"><h2 id="${id}">${name}</h2><a class="anchor" href="#${id}" aria-label="Link to “${name}”" data-pagefind-ignore>#</a></div>${compiled(source)}${beside(id)}</section>`,
        )}
        ${next && html`<p class="next" data-pagefind-ignore><a href="${next.address}"><span>Next</span> ${next.name}</a></p>`}
      </main>
      ${contents(page, 'wide')}
    </div>
  `
  return framed({ title: page.name, description: page.about, address: page.address, reader, main })
}

/** The sections of a page: above its text in a narrow window, beside it in a wide one. */
function contents({ sections }: DocsPage, where: 'narrow' | 'wide'): Html | undefined {
  if (sections.length < 2) return undefined
  const isLong = sections.length > 24
  const list = html`<ol class="plain">${sections.map(
    ({ id, name, parts }) =>
      html`<li><a href="#${id}">${name}</a>${
        !isLong &&
        parts.length > 0 &&
        where === 'wide' &&
        html`<ol class="plain">${parts.map((part) => html`<li><a href="#${part.id}">${part.name}</a></li>`)}</ol>`
      }</li>`,
  )}</ol>`
  return where === 'wide'
    ? html`<nav class="contents" aria-label="On this page"><p class="eyebrow">On this page</p>${list}</nav>`
    : html`<details class="contents-narrow" data-pagefind-ignore><summary>On this page</summary>${list}</details>`
}

/** The first page: who reads what, and what Sevenfold looks like. */
export function homePage(): string {
  const [home, briefing] = ['home', 'briefing'].map((id) => SCREENS.find((screen) => screen.id === id) as Screen)
  const main = html`
    <main id="main" class="frame front" tabindex="-1">
      <div class="opening">
        <div>
          <h1>What reviews teach, in seven minutes</h1>
          <p class="lead">Sevenfold turns Markdown summaries of safeguarding reviews into a site of short briefings, always with the same seven sections, joined by the themes that they share. People find them in the words that they use, on a phone, in a corridor.</p>
          <p class="actions"><a class="button" href="officer.html">Begin</a> <a href="screens.html">See every screen</a></p>
        </div>
        <div class="pair">
          ${image(home as Screen, 'desk', false)}
          ${image(briefing as Screen, 'phone', false)}
        </div>
      </div>
      <h2>Where to begin</h2>
      <ul class="plain readers">
        ${READERS.map(
          ({ name, about, pages }) => html`<li>
            <h3><a href="${pages[0]?.address}">${name}</a></h3>
            <p>${about}</p>
            <ul class="plain">${pages.map(listed)}</ul>
          </li>`,
        )}
      </ul>
      <h2>What it promises</h2>
      <ul class="plain promises">
        <li><h3>Nobody is identified by a slip</h3><p>Thirteen rules look for what tells who a person is. Drafts and withdrawn texts reach no page, count, feed or search. <a href="publishing.html">Publishing safely</a></p></li>
        <li><h3>No link dies</h3><p>Each address that was published is written down, and the build fails before one is lost. <a href="publishing.html#links-that-never-die">Links that never die</a></p></li>
        <li><h3>Every point has its source</h3><p>A reader sees in which paragraph of the report it stands. <a href="content.html#points-good-practice-and-questions">Points and sources</a></p></li>
        <li><h3>Everyone can read it</h3><p>Without JavaScript, at 320 pixels, by keyboard, on paper, in the dark: WCAG 2.2 AA, tested on every kind of page. <a href="security.html">What is tested</a></p></li>
      </ul>
    </main>
  `
  const description =
    'How to publish seven-minute briefings from safeguarding reviews: for officers, their IT colleagues, trainers and developers.'
  return framed({ title: 'Sevenfold', description, address: 'index.html', main })
}

const listed = ({ address, name, about }: Entry): Html => html`<li><a href="${address}">${name}</a><span>${about}</span></li>`

/** Every screen, and what the check says in a terminal. @param said what it said of a briefing with two slips. */
export function screensPage(said: string): string {
  const main = html`
    <main id="main" class="frame screens" tabindex="-1" data-pagefind-body>
      <h1>Screens</h1>
      <p class="lead">The example site as its readers have it, on a desk and on a phone. The pictures were taken when these docs were built, so none is old. In a dark setting you see the dark ones.</p>
      <nav aria-label="Screens"><ul class="plain chips">${[...SCREENS, { id: 'check', name: 'What the check says' }].map(
        ({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`,
      )}</ul></nav>
      ${SCREENS.map(
        (screen) => html`<section aria-labelledby="${screen.id}">
          <h2 id="${screen.id}">${screen.name}</h2>
          <p>${screen.about}</p>
          <div class="${screen.on === 'screens' ? 'pair' : `single of-${screen.on}`}">${forms(screen).map((form) => image(screen, form))}</div>
        </section>`,
      )}
      <section aria-labelledby="check">
        <h2 id="check">What the check says</h2>
        <p>In a terminal: which file, which line, what is wrong, and what to do. Nothing is built while there is an error.</p>
        <figure class="block is-text terminal"><figcaption>npm run check</figcaption><pre><code>${said}</code></pre></figure>
      </section>
    </main>
  `
  return framed({ title: 'Screens', description: 'Every screen of a site made with Sevenfold.', address: 'screens.html', main })
}

const forms = (screen: Screen): Picture['form'][] => [...new Set(picturesOf(screen).map(({ form }) => form))]

/** A screen on a page about something else, with a link to all of its pictures. */
const figure = (screen: Screen): Html =>
  html`<figure class="screen${screen.on === 'paper' && ' of-paper'}">${image(screen, 'desk')}<figcaption>${screen.about} <a href="screens.html#${screen.id}">${screen.name}, larger and on a phone</a></figcaption></figure>`

function image(screen: Screen, form: Picture['form'], isLazy = true): Html {
  const [light, dark] = [false, true].map((isDark) => picturesOf(screen).find((one) => one.form === form && one.dark === isDark))
  if (!light) throw new Error(`There is no picture of ${screen.id} on a ${form}.`)
  const alt = form === 'phone' ? `On a phone: ${screen.alt}` : screen.alt
  return html`<picture class="${form}">${
    dark && html`<source media="screen and (prefers-color-scheme: dark)" srcset="pictures/${dark.file}">`
  }<img src="pictures/${light.file}" width="${light.width}" height="${light.height}" alt="${alt}"${isLazy && html` loading="lazy"`}></picture>`
}

/** What stands at an address that is none. */
export function notFoundPage(): string {
  const main = html`
    <main id="main" class="frame" tabindex="-1">
      <h1>Not found</h1>
      <p>There is nothing at this address. <a href="index.html">The first page</a> leads to everything.</p>
    </main>
  `
  return framed({ title: 'Not found', description: 'There is nothing at this address.', address: '404.html', main })
}
