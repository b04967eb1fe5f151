import type { Agency, Theme } from '../vocabularies/vocabulary.ts'
import type { Briefing, Point, QuestionGroup } from './briefing.ts'

/** Every question under its first theme, in the order of the themes; those without one come last. */
export function groupQuestions(themes: readonly Theme[], briefings: readonly Briefing[]): QuestionGroup[] {
  const groups = new Map<Theme | undefined, Point[]>(themes.map((theme) => [theme, []]))
  groups.set(undefined, [])
  for (const question of briefings.flatMap((briefing) => briefing.questions)) groups.get(question.themes[0])?.push(question)
  return [...groups].filter(([, questions]) => questions.length > 0).map(([theme, questions]) => ({ theme, questions }))
}

/** The questions that name each agency, in the same groups and order. */
export function questionsByRole(groups: readonly QuestionGroup[]): Map<Agency, QuestionGroup[]> {
  const roles = new Map<Agency, { theme: Theme | undefined; questions: Point[] }[]>()
  for (const { theme, questions } of groups) {
    for (const question of questions) {
      for (const agency of question.agencies) {
        const all = roles.get(agency) ?? []
        roles.set(agency, all)
        const last = all.at(-1)
        if (last && last.theme === theme) last.questions.push(question)
        else all.push({ theme, questions: [question] })
      }
    }
  }
  return roles
}
