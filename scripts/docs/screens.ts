/** One screen of the example, and the pictures that are taken of it. */
export interface Screen {
  id: string
  name: string
  /** What is to be seen, for who does not see it. */
  alt: string
  about: string
  /** Where it stands on the example's site. */
  at: string
  /** On a wall, on paper, or as readers have it: on a desk and on a phone, by day and by night. */
  on: 'screens' | 'wall' | 'paper'
  /** The page of the docs, with the section at whose end it stands. */
  beside: string
}

/** Every screen that the docs show. */
export const SCREENS: readonly Screen[] = [
  {
    id: 'home',
    name: 'Home',
    alt: 'The home page of the example: its name, a field to search, and a ring of the seven sections with their names.',
    about: 'Search comes first. Below stand the newest briefings, the themes, the roles, and the lessons that keep coming back.',
    at: '/',
    on: 'screens',
    beside: 'docs/officer.md#begin',
  },
  {
    id: 'search',
    name: 'Search',
    alt: 'Results of a search for “did not attend”: the theme “Was not brought” comes first, with what else was found below it.',
    about: 'People find a theme in the words that they use, and by its former name: “did not attend” leads to Was not brought.',
    at: '/search/?q=did+not+attend',
    on: 'screens',
    beside: 'docs/search.md#how-a-query-travels',
  },
  {
    id: 'briefing',
    name: 'A briefing',
    alt: 'A briefing: its title and summary, the ring of its seven sections, and the first of them.',
    about:
      'Always the same seven sections, so that a team knows where to look. Each point says in which paragraph of the report it stands.',
    at: '/briefings/child-t/',
    on: 'screens',
    beside: 'docs/officer.md#publish',
  },
  {
    id: 'theme',
    name: 'A theme',
    alt: 'The page of the theme “Unseen men”: what it means, what good practice looks like, and points of learning from several reviews.',
    about: 'What every review has said on one theme, over time. Nobody writes this page: it gathers itself.',
    at: '/themes/unseen-men/',
    on: 'screens',
    beside: 'docs/officer.md#write',
  },
  {
    id: 'register',
    name: 'The register',
    alt: 'The register of recommendations, with ways to narrow it and a list by review.',
    about: 'Every recommendation of every review, to be narrowed by role, theme and answer: have we been told this before?',
    at: '/recommendations/',
    on: 'screens',
    beside: 'docs/data.md#',
  },
  {
    id: 'recommendation',
    name: 'A recommendation',
    alt: 'The recommendations of one review: each with its number, to whom it was made, on what, and what was answered.',
    about: 'Each recommendation has an address for good: to whom, on what, since when, and with what answer.',
    at: '/recommendations/child-p-and-child-h/',
    on: 'screens',
    beside: 'docs/trainers.md#links-that-open-at-the-right-place',
  },
  {
    id: 'session',
    name: 'A session',
    alt: 'A session on escalation: a ring of sixty minutes, and steps with what to read and what to ask.',
    about: 'An hour that is ready to run: what to read together, what to ask, and how long each part takes.',
    at: '/sessions/escalation-together/',
    on: 'screens',
    beside: 'docs/trainers.md#sessions',
  },
  {
    id: 'wall',
    name: 'On a wall',
    alt: 'The first slide of a briefing, in large letters, for a projector.',
    about: 'The same words as slides, made by the browser. Arrow keys lead on.',
    at: '/embed/briefings/child-t/#wall',
    on: 'wall',
    beside: 'docs/trainers.md#on-a-wall',
  },
  {
    id: 'paper',
    name: 'On paper',
    alt: 'The first sheet of a printed briefing, with the sections in small, close type.',
    about: 'A briefing prints on few sheets, with its address and a code that leads back to it.',
    at: '/briefings/child-t/',
    on: 'paper',
    beside: 'docs/trainers.md#on-paper',
  },
]

/** A picture of a screen: its file, and its size in pixels of a page. */
export interface Picture {
  file: string
  width: number
  height: number
  form: 'desk' | 'phone'
  dark: boolean
}

/** Pixels of a picture for each pixel of a page. */
export const SCALE = 2

const DESK = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }
/** What a projector shows. */
export const WALL = { width: 1280, height: 720 }
/** A sheet of A4, at 96 pixels an inch. */
const SHEET = { width: 794, height: 1123 }

/** The pictures of a screen: in all forms that readers have it in. */
export function picturesOf({ id, on }: Screen): Picture[] {
  if (on === 'wall') return [{ file: `${id}.png`, ...WALL, form: 'desk', dark: false }]
  if (on === 'paper') return [{ file: `${id}.png`, ...SHEET, form: 'desk', dark: false }]
  return [false, true].flatMap((dark) => [
    { file: `${id}-1280${dark ? '-dark' : ''}.png`, ...DESK, form: 'desk' as const, dark },
    { file: `${id}-390${dark ? '-dark' : ''}.png`, ...PHONE, form: 'phone' as const, dark },
  ])
}
