import type { Messages } from '../../messages/language.ts'
import type { Address } from '../../model/id.ts'
import { type Kind, kindOfFile } from '../../model/kinds.ts'
import type { Urls } from '../../model/urls.ts'

/** A section of the site: where it begins, and what it is called. */
type Section = (urls: Urls, messages: Messages) => readonly [address: Address, name: string]

/** The sections that a partnership can name in `site.yaml`. */
const SECTIONS = {
  briefings: (urls, { frame }) => [urls.briefings, frame.briefings],
  themes: (urls, { frame }) => [urls.themes, frame.themes],
  roles: (urls, { frame }) => [urls.roles, frame.yourRole],
  recommendations: (urls, { frame }) => [urls.register, frame.recommendations],
  questions: (urls, { frame }) => [urls.questions, frame.questions],
  sessions: (urls, { frame }) => [urls.sessions, frame.sessions],
  search: (urls, { frame }) => [urls.search, frame.search],
  lessons: (urls, { common }) => [urls.learning, common.lessonsThatCameBack],
  pictures: (urls, { common }) => [urls.pictures, common.pictures],
  partnerships: (urls, { frame }) => [urls.partnerships, frame.partnerships],
  glossary: (urls, { frame }) => [urls.glossary, frame.glossary],
  'build-session': (urls, { sessions }) => [urls.buildSession, sessions.build.title],
  'action-plan': (urls, { common }) => [urls.actionPlan(), common.actionPlanSheet],
  kept: (urls, { frame }) => [urls.offline, frame.kept],
} as const satisfies Record<string, Section>

export type SectionName = keyof typeof SECTIONS

export const SECTION_NAMES = Object.keys(SECTIONS) as [SectionName, ...SectionName[]]

/** Those at the top of each page where `site.yaml` names none. */
export const USUAL_SECTIONS: readonly SectionName[] = SECTION_NAMES.slice(0, 7)

/** What stands at the foot of each page behind the partnership's own pages, where `site.yaml` names nothing. */
export const USUAL_FOOT: readonly SectionName[] = ['glossary', 'partnerships', 'kept']

export const sectionOf = (name: string): Section | undefined => SECTIONS[name as SectionName]

/** The entry that a place names by its file, `pages/contact.md`. */
export function entryAt(place: string): { kind: Kind; id: string } | undefined {
  const kind = kindOfFile(place)
  const [, id] = /^[a-z]+\/([a-z0-9-]+)\.md$/.exec(place) ?? []
  return kind && id !== undefined ? { kind, id } : undefined
}

/** Whether a place is on another site. */
export const isElsewhere = (place: string): boolean => /^https:\/\//.test(place)
