import type { en } from '../../messages/en.ts'
import type { Library } from '../library.ts'

const ANYWHERE = 'Anywhere.'

/** The kinds of review, and where each is used. Their long forms stand among the messages. */
const USED = {
  lcspr: 'England: children.',
  ncspr: 'England: children.',
  'rapid-review': 'England: children.',
  'partnership-review': 'England: children. Not statutory.',
  scr: 'England, until 2019, Jersey, Guernsey and Alderney: children.',
  silp: 'England: a way of doing a serious case review.',
  cdr: 'England: children.',
  sar: 'England: adults.',
  'scr-adult': 'England, until 2015, and Northern Ireland: adults.',
  leder: 'England: adults with a learning disability, and autistic adults.',
  psii: 'England: the NHS.',
  llr: 'England: children and adults. Not statutory.',
  cir: 'England: children and adults. Not statutory.',
  'mappa-scr': 'England.',
  dhr: 'England, Wales and Northern Ireland: from the age of 16.',
  dardr: 'England and Wales: from the age of 16. The new name of a domestic homicide review.',
  owhr: 'England and Wales: adults.',
  pfd: 'England and Wales: what a coroner reports.',
  cpr: 'Wales: children.',
  apr: 'Wales: adults.',
  susr: 'Wales: children and adults, from 2024.',
  mhhr: 'Wales.',
  'learning-review': 'Scotland: children, and adults.',
  icr: 'Scotland: children, until 2021.',
  'scr-scotland': 'Scotland: children, until 2021.',
  'mappa-scr-scotland': 'Scotland.',
  dhsr: 'Scotland.',
  fai: 'Scotland.',
  'case-management-review': 'Northern Ireland: children.',
  nrp: 'Ireland: children.',
  scmr: 'Isle of Man: children and adults.',
  'table-top-review': ANYWHERE,
  'thematic-review': ANYWHERE,
  'thematic-audit': ANYWHERE,
  audit: ANYWHERE,
  'single-agency-review': ANYWHERE,
  'near-miss': ANYWHERE,
  'good-practice': ANYWHERE,
} as const satisfies Record<keyof typeof en.facts.reviewTypes, string>

export type ReviewType = keyof typeof USED

export const REVIEW_TYPES = Object.keys(USED) as ReviewType[]

/** Where a kind of review is used, as a sentence for those who write. */
export const usedIn = (type: ReviewType): string => USED[type]

/** What a kind of review is called: in the words of the site where it named it, and in ours otherwise. */
export const nameOfReviewType = (type: string, { site, language }: Pick<Library, 'site' | 'language'>): string =>
  site.reviewTypes[type] ?? language.messages.facts.reviewTypes[type as ReviewType]
