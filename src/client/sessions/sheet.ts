import { minutesInWords } from '../../model/reading-time.ts'
import { clock } from '../../views/clock.ts'
import { element } from '../element.ts'
import { minutesOf, type Plan } from './plan.ts'
import { shortAddressOf } from './reference.ts'
import type { StepEditor } from './step-editor.ts'

/**
 * The session as it is printed: clock times, what is read and asked, and where it is found, as a person types it.
 *
 * @param own the link of the session, and its code where there is one.
 */
export function sheetOf(
  { title, audience, steps }: Plan,
  pieces: readonly StepEditor[],
  base: string,
  own: { link: string; picture: Element | undefined },
): HTMLElement[] {
  let from = 0
  const parts = pieces.map(({ step, name, shown }) => {
    const { minutes, page, prompts } = step
    const times = element('small', {}, `${clock(from)} to ${clock(from + minutes)}`)
    from += minutes
    const where = page ? `${location.host}${shortAddressOf(page, base)}` : ''
    const read = shown?.text || [shown?.name, shown?.within].filter(Boolean).join(', in ')
    return element(
      'section',
      { className: 'section step' },
      element('h3', {}, times, ` ${name}`),
      ...(page ? [element('p', {}, read ? `Read: ${read} ` : 'Read: ', element('span', { className: 'source' }, where))] : []),
      ...(prompts.length > 0 ? [element('ul', {}, ...prompts.map((prompt) => element('li', {}, prompt)))] : []),
    )
  })
  return [
    element('h1', {}, title || 'A session'),
    element('p', {}, [audience && `For whom: ${audience}`, minutesInWords(minutesOf({ steps }))].filter(Boolean).join(' · ')),
    ...parts,
    element(
      'p',
      { className: 'own' },
      ...(own.picture ? [own.picture.cloneNode(true)] : []),
      element('span', {}, 'This session on a screen: ', element('b', {}, own.link)),
    ),
  ]
}
