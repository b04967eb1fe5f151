/**
 * Every word of the interface, in English. What stands between braces is filled in where a message is used; `one` and `other` are
 * chosen by `count`. `<name>...</name>` is a link or an emphasis that the page makes. Each group is used by one part of the site, so
 * that a script takes along those of its own alone.
 */
export const en = {
  /** What several parts of the site say. */
  common: {},
  /** Around every page: its head, its foot, the links between them. */
  frame: {},
  home: {},
  briefings: {},
  briefing: {},
  themes: {},
  theme: {},
  roles: {},
  register: {},
  partnerships: {},
  lessons: {},
  charts: {},
  questions: {},
  sessions: {},
  handouts: {},
  glossary: {},
  notices: {},
  /** Names of fields, facts and dates that exports and pages share. */
  facts: {},
  exports: {},
  slides: {},
  actionPlan: {},
  /** What scripts say. */
  search: {},
  reading: {},
  builder: {},
  offline: {},
  stage: {},
} as const
