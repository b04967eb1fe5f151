/** A page of the docs, by the path of its file in the checkout. */
export interface Entry {
  file: string
  /** Its address, beside the others. */
  address: string
  /** What it is called in lists. */
  name: string
  /** What a reader finds there. */
  about: string
}

/** Who reads the docs. */
export interface Reader {
  id: string
  name: string
  /** What brings them here, in a sentence. */
  about: string
  pages: readonly Entry[]
}

const entry = (file: string, name: string, about: string): Entry => ({
  file,
  address: `${file
    .replace(/^docs\//, '')
    .replace(/\.md$/, '')
    .toLowerCase()}.html`,
  name,
  about,
})

/** Every page, under whom it is for first. */
export const READERS: readonly Reader[] = [
  {
    id: 'officer',
    name: 'Officer',
    about: 'You publish what reviews teach, and you are no developer.',
    pages: [
      entry('docs/officer.md', 'For the officer', 'One path: begin, write, check, sign off, publish, correct, take down.'),
      entry('docs/content.md', 'Writing content', 'Every file and every field.'),
      entry('docs/publishing.md', 'Publishing safely', 'Drafts, embargoes, withdrawal, signing off, documents.'),
      entry('docs/rules.md', 'The rules', 'What is checked, and what to do about each message.'),
    ],
  },
  {
    id: 'it',
    name: 'IT colleague',
    about: 'You install it, put it on a server, and can bring it back.',
    pages: [
      entry('docs/it.md', 'For the IT colleague', 'One path: install, host, back up, restore, upgrade, take down.'),
      entry('docs/hosting.md', 'Putting it on a server', 'nginx, Apache, hosts and workflows.'),
      entry('docs/upgrading.md', 'A new version', 'One command, what it asks of your content, and the way back.'),
      entry('docs/security.md', 'Security', 'What could go wrong, what stops it, and which test shows it.'),
      entry('docs/performance.md', 'What a build costs', 'Time and memory, beside other generators.'),
    ],
  },
  {
    id: 'trainer',
    name: 'Trainer',
    about: 'You stand in front of a team with a briefing in your hand.',
    pages: [
      entry('docs/trainers.md', 'For trainers', 'Sessions, walls, paper, links that open at the right place.'),
      entry('docs/data.md', 'The register as data', 'What the downloads hold.'),
    ],
  },
  {
    id: 'developer',
    name: 'Developer',
    about: 'You change Sevenfold itself, or want to know how it is made.',
    pages: [
      entry('README.md', 'All commands', 'Every command, and what was measured.'),
      entry('docs/architecture.md', 'How Sevenfold is built', 'The house, and the way of one briefing through it.'),
      entry('docs/search.md', 'The search', 'How a query travels, and how good it is.'),
      entry('docs/dependencies.md', 'What it is built on', 'Every library, its licence, and why it is there.'),
      entry('CONTRIBUTING.md', 'Contributing', 'How to change it.'),
      entry('CHANGELOG.md', 'Changes', 'What each version promises, and what is new.'),
    ],
  },
]

export const ENTRIES: readonly Entry[] = READERS.flatMap(({ pages }) => pages)

export const readerOf = ({ file }: Entry): Reader => READERS.find(({ pages }) => pages.some((one) => one.file === file)) as Reader
