import type { Briefing, Point, QuestionGroup, Theme } from '../library.ts'

/** Every question under its first theme, in the order of the themes; those without one come last. */
export function groupQuestions(themes: readonly Theme[], briefings: readonly Briefing[]): QuestionGroup[] {
  const groups = new Map<Theme | undefined, Point[]>(themes.map((theme) => [theme, []]))
  groups.set(undefined, [])
  for (const question of briefings.flatMap((briefing) => briefing.questions)) groups.get(question.themes[0])?.push(question)
  return [...groups].filter(([, questions]) => questions.length > 0).map(([theme, questions]) => ({ theme, questions }))
}
