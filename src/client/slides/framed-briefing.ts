import { slides as said } from 'virtual:sevenfold/messages'
import type { RootContent } from 'hast'
import { type Holding, type Slot, usualHolding } from '../../model/slot.ts'
import { type BriefingWords, deckOfBriefing } from '../../views/slides/briefing-deck.ts'
import type { SlidesData } from '../../views/slides/framed.ts'
import type { Deck, TermWords } from '../../views/slides/slide.ts'
import { treeOf } from '../hast-dom.ts'

/** A briefing as slides, from its page for a frame, with what that says of them as data. A page of something else has none. */
export function slidesOn(page: Document): { deck: Deck; data: SlidesData } | undefined {
  const main = page.querySelector<HTMLElement>('main[data-slides]')
  if (!main) return undefined
  const data = JSON.parse(main.dataset['slides'] as string) as SlidesData
  const notice = textOf(page.querySelector('footer strong')) || undefined
  return { deck: deckOfBriefing({ ...wordsOn(main), ...data, source: { address: data.address, notice } }, said, nodesOf), data }
}

const textOf = (element: Element | null | undefined): string => element?.textContent ?? ''

const wordsOn = (main: HTMLElement): Pick<BriefingWords<Element>, 'title' | 'summary' | 'sections' | 'terms'> => ({
  title: textOf(main.querySelector('h1')),
  summary: textOf(main.querySelector('h1 + p')),
  sections: [...main.querySelectorAll<HTMLElement>('section[aria-labelledby]')].map((section, i) => ({
    slot: section.id as Slot,
    holds: (section.dataset['holds'] ?? usualHolding(section.id as Slot)) as Holding,
    number: i + 1,
    title: textOf(section.querySelector('h2 > [id]')),
    words: section,
  })),
  terms: [...main.querySelectorAll('[popover]')].map(termIn),
})

/** The words of a section, below its heading. */
const nodesOf = (section: Element): RootContent[] => [...section.children].slice(1).flatMap(treeOf)

/** A term in its box: `MARAC: multi-agency risk assessment conference`, and its meaning. */
function termIn(box: Element): TermWords {
  const [name, meaning] = box.querySelectorAll('p')
  const term = textOf(name?.querySelector('strong'))
  return {
    id: box.id.slice('term-'.length) as TermWords['id'],
    term,
    long: textOf(name).slice(`${term}: `.length) || undefined,
    meaning: textOf(meaning),
  }
}
