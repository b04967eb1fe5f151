import { builder } from 'virtual:sevenfold/messages'
import { clock } from '../../views/clock.ts'
import { element } from '../element.ts'
import { withNodes } from '../with-nodes.ts'
import type { LinkedPart } from './linked-part.ts'
import { minutesOf, type SessionPlan } from './plan.ts'
import { shortAddressOf } from './reference.ts'
import type { StepEditor } from './step-editor.ts'

/**
 * The session as it is printed: clock times, what is read and asked, and where it is found, as a person types it.
 *
 * @param own the link of the session, and its code where there is one.
 */
export function sheetOf(
  { title, audience, steps }: SessionPlan,
  editors: readonly StepEditor[],
  base: string,
  own: { link: string; picture: Element | undefined },
): HTMLElement[] {
  let start = 0
  const parts = editors.map(({ step, name, linked }) => {
    const { minutes, page, prompts } = step
    const times = element('small', {}, builder.from({ from: clock(start), to: clock(start + minutes) }))
    start += minutes
    const address = element('span', {}, page ? `${location.host}${shortAddressOf(page, base)}` : '')
    address.dataset['source'] = ''
    const text = linked ? textOf(linked) : ''
    return element(
      'section',
      { className: 'section step' },
      element('h3', {}, times, ` ${name}`),
      ...(page
        ? [element('p', {}, ...(text ? withNodes(builder.read, { text, address }) : withNodes(builder.readAddress, { address })))]
        : []),
      ...(prompts.length > 0 ? [element('ul', {}, ...prompts.map((prompt) => element('li', {}, prompt)))] : []),
    )
  })
  const minutes = builder.minutes({ count: minutesOf({ steps }) })
  return [
    element('h1', {}, title || builder.aSession),
    element('p', {}, [audience && builder.forWhom({ audience }), minutes].filter(Boolean).join(' · ')),
    ...parts,
    element(
      'p',
      { className: 'own' },
      ...(own.picture ? [own.picture.cloneNode(true)] : []),
      element('span', {}, ...withNodes(builder.onScreen, { link: element('b', {}, own.link) })),
    ),
  ]
}

/** What is read in a step: its words, or what it is called. */
const textOf = ({ text, name, within }: LinkedPart): string =>
  text || (name && within ? builder.within({ name, page: within }) : name || within)
