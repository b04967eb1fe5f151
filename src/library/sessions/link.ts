import type { LinkTarget } from '../../markdown/content-link.ts'
import { hrefOf } from '../../markdown/content-link.ts'
import type { Address, GlossaryId } from '../../model/id.ts'
import type { Briefing } from '../briefings/briefing.ts'
import type { SessionEntry } from '../content.ts'
import type { LinkedBefore } from '../kinds.ts'
import type { Theme } from '../vocabularies/vocabulary.ts'
import type { Session, SessionStep, StepTarget } from './session.ts'

type Known = Omit<LinkedBefore, 'now'>

/** Stands for the heading of what a step opens: of what was withdrawn, not even that is said. */
const WITHDRAWN = 'Something that was withdrawn'

/** Links sessions to what their steps open: the shortest first, so that one can be found for the time there is. */
export function linkSessions(entries: readonly SessionEntry[], known: Known): Session[] {
  const { urls, terms } = known
  const termsOf = (ids: readonly GlossaryId[]) => ids.flatMap((id) => terms.get(id) ?? [])
  const sessions = entries.map(({ id, data, compiled }): Session => {
    let from = 0
    const steps = data.steps.map(({ title, minutes, prompts }, i): SessionStep => {
      const { target, notes } = compiled.steps[i] ?? {}
      const opens = target && targetOf(target, known)
      const step = {
        number: i + 1,
        title: title ?? (target && !opens ? WITHDRAWN : headingOf(opens)),
        minutes,
        from,
        prompts,
        opens,
        notes,
      }
      from += minutes
      return step
    })
    return {
      id,
      address: urls.session(id),
      short: urls.shortSession(id),
      trainer: urls.trainer(id),
      pack: urls.pack(id),
      title: data.title,
      audience: data.for,
      summary: data.summary,
      published: data.published,
      minutes: data.minutes,
      html: compiled.html,
      anchors: compiled.anchors,
      terms: termsOf(compiled.terms),
      steps,
      resources: data.resources,
      notes: compiled.notes,
      notesTerms: termsOf(compiled.notesTerms),
    }
  })
  return sessions.sort((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1))
}

/** The sessions that use each briefing and theme, in the order of the sessions. */
export function usedIn(sessions: readonly Session[]): Map<Briefing | Theme, Session[]> {
  const used = new Map<Briefing | Theme, Session[]>()
  for (const session of sessions) {
    const opened = new Set(session.steps.flatMap(({ opens }) => (opens && opens.kind !== 'page' ? [opens.to] : [])))
    for (const one of opened) used.set(one, [...(used.get(one) ?? []), session])
  }
  return used
}

function targetOf(target: LinkTarget, { urls, briefings, themes, pages }: Known): StepTarget | undefined {
  const address = hrefOf(target, urls) as Address
  if (target.kind === 'briefing') {
    const to = briefings.get(target.id)
    return to && { kind: 'briefing', to, address, ...partOf(to, target.hash, address) }
  }
  if (target.kind === 'theme') {
    const to = themes.get(target.id)
    return to && { kind: 'theme', to, address }
  }
  const to = target.kind === 'page' ? pages.get(target.id) : undefined
  return to && { kind: 'page', to, address }
}

/** The section that an anchor stands in, which the anchor begins with; and the point, where it is one's own. */
function partOf({ sections, points, questions }: Briefing, anchor: string, address: Address) {
  const section = sections.find(({ slot }) => anchor === slot || anchor.startsWith(`${slot}-`))
  const point = section && anchor !== section.slot ? [...points, ...questions].find((one) => one.address === address) : undefined
  return { section, point }
}

function headingOf(opens: StepTarget | undefined): string {
  if (!opens) return ''
  if (opens.kind === 'briefing') return opens.section?.title ?? opens.to.title
  return opens.kind === 'theme' ? opens.to.term : opens.to.title
}
