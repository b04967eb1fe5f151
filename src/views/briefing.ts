import type { Briefing, Related } from '../library/briefings/briefing.ts'
import { inRunningText } from '../library/briefings/related.ts'
import type { Library } from '../library/library.ts'
import { type Html, html, joined, type Part } from '../messages/html.ts'
import { linkTo, rich } from '../messages/rich.ts'
import { reportOf, shortName } from './name.ts'
import { onPaper } from './paper-address.ts'
import { companionsOfBriefing } from './pieces/companions.ts'
import { helplines } from './pieces/contact.ts'
import { contents } from './pieces/contents.ts'
import { coursePage } from './pieces/course-page.ts'
import { linkAndCite } from './pieces/link-and-cite.ts'
import { overdue } from './pieces/overdue.ts'
import { papers } from './pieces/papers.ts'
import { resources } from './pieces/resources.ts'
import { sections } from './pieces/sections.ts'
import { termBoxes } from './pieces/terms.ts'
import { usedIn } from './pieces/used-in.ts'

/** What the pages of briefings need of the Library. */
type Told = Pick<Library, 'site' | 'urls' | 'language' | 'documents'>

/** What the `<main>` of a briefing's page holds, as HTML: the same in the built site and in a browser. */
export function briefingMain(briefing: Briefing, library: Told): string {
  const { language } = library
  const readOn = [...(briefing.kind === 'topic' ? briefing.reviews : []), ...briefing.themes].map(({ short }) => onPaper(short, library))
  return html`<article>
    <header class="title">
      <p class="eyebrow">${from(briefing, library)}</p>
      <h1>${briefing.title}</h1>
      <p class="lead">${briefing.summary}</p>
      ${overdue(briefing, language)}
    </header>
    <div class="briefing">
      ${contents(briefing, language)}
      ${sections(briefing, language, html`${resources(briefing.resources, library, { id: 'resources' })}<p class="print-only small">${language.messages.briefing.readOn({ addresses: readOn.join(' · ') })}</p>`, companionsOfBriefing(briefing.companions, language))}
      ${helplines(library.site, language)}
      <div class="after" data-aside>${after(briefing, library)}</div>
    </div>
  </article>${termBoxes(briefing.terms, language)}`.source
}

/** What the `<main>` of the same briefing holds where it stands in a page of another site. */
export function embeddedMain(briefing: Briefing, library: Told): string {
  const { site, language } = library
  const above =
    briefing.kind === 'review'
      ? [briefing.subject, ...briefing.partnerships.map(({ name }) => name), reportOf(briefing, language)].join(' · ')
      : language.messages.common.topic
  return html`<article>
    <header class="title">
      <p class="eyebrow">${above}</p>
      <h1>${briefing.title}</h1>
      <p class="lead">${briefing.summary}</p>
      ${overdue(briefing, language)}
    </header>
    <div class="briefing">${contents(briefing, language, true)}${sections(briefing, language, resources(briefing.resources, library))}${helplines(site, language)}</div>
  </article>${termBoxes(briefing.terms, language)}`.source
}

const link = (address: string, name: string): Html => html`<a href="${address}">${name}</a>`

/** Whose review it is of, or from which reviews it is drawn. */
function from(briefing: Briefing, { language }: Told): Html {
  const { briefing: words, common } = language.messages
  if (briefing.kind === 'review') {
    const partnerships = briefing.partnerships.map(({ address, name }) => link(address, name))
    return html`${briefing.subject} · ${joined(partnerships, ', ')} · ${reportOf(briefing, language)}`
  }
  if (briefing.reviews.length === 0) return html`${common.topic}`
  const reviews = briefing.reviews.map((review) => link(review.address, shortName(review)))
  return rich(words.topicFrom, { reviews: html`${joined(reviews, ', ')}` })
}

/** So many recommendations stand on the page of their briefing. */
const FIRST = 3

/** What stands below the sections on the screen: where to go from here. */
function after(briefing: Briefing, library: Told): Html {
  const { urls, language } = library
  const { briefing: words, register, common } = language.messages
  const chips = (links: readonly Html[]): Html => html`<ul class="plain chips">${listed(links)}</ul>`
  const review = briefing.kind === 'review' ? briefing : undefined
  const count = review?.recommendations.length ?? 0
  return html`
    <section id="themes"><h2>${words.themes}</h2>${chips(briefing.themes.map(({ address, term }) => link(address, term)))}</section>
    <section id="roles"><h2>${words.roles}</h2>${chips(briefing.agencies.map(({ address, name }) => link(address, name)))}</section>
    ${
      count > 0 &&
      review &&
      html`<section id="asked">
        <h2>${words.askedFor}</h2>
        <p>${(count > FIRST ? words.report : words.reportInAll)({ count })}</p>
        <ul class="points">${listed(review.recommendations.slice(0, FIRST).map(({ text }) => text))}</ul>
        <p>${link(review.register, (count > 1 ? words.allRecommendations : register.of)({ subject: review.subject }))}</p>
      </section>`
    }
    <section id="team">
      <h2>${words.withTeam}</h2>
      <ul class="points">
        <li>${link(urls.actionPlan({ briefing: briefing.id }), words.actionPlan)}</li>
        <li>${link(urls.presentBriefing(briefing.id), words.slides)}</li>
        <li id="large-print">${rich(common.largePrint, {}, { link: linkTo('#large-print') })}</li>
      </ul>
    </section>
    ${review && papers(review, library)}
    ${
      review &&
      review.topics.length > 0 &&
      html`<section id="topics"><h2>${words.topics}</h2><ul class="points">${listed(review.topics.map(({ address, title }) => link(address, title)))}</ul></section>`
    }
    ${briefing.sessions.length > 0 && html`<section>${usedIn(briefing.sessions, library)}</section>`}
    ${
      briefing.related.length > 0 &&
      html`<section id="related"><h2>${words.related}</h2><ul class="points">${listed(briefing.related.map((one) => related(one, library)))}</ul></section>`
    }
    ${linkAndCite(briefing, library)}
    ${coursePage(briefing, library)}`
}

const listed = (items: readonly Part[]): Html[] => items.map((item) => html`<li>${item}</li>`)

/** Another briefing, and why it is related. */
function related({ briefing, shared }: Related, { language }: Told): Html {
  const { alsoAbout, alsoAboutTwo } = language.messages.briefing
  const [theme = '', other] = shared.map(({ term }) => inRunningText(term))
  const reason = other === undefined ? alsoAbout({ theme }) : alsoAboutTwo({ theme, other })
  return html`${link(briefing.address, shortName(briefing))}, ${reason}`
}
