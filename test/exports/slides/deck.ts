import type { About } from '../../../src/views/slides/about.ts'
import { blocksOf } from '../../../src/views/slides/block.ts'
import { nodesOf } from '../../../src/views/slides/nodes.ts'
import { closing, type Deck, type Slide } from '../../../src/views/slides/slide.ts'
import { ENGLISH } from '../../messages/english.ts'

const SCHEME = { paper: '#fbfaf7', ink: '#1d2327', accent: '#0b5a5e' }
const ABOUT: About = { company: 'Sandwell & Dudley Safeguarding Partnership', language: 'en-GB', mark: undefined }
const SOURCE = { address: 'https://sevenfold.example/b/child-t/', notice: 'These are not issued by the partnerships.' }

export const slideOf = (kind: Slide['kind'], html: string, more: Partial<Slide> = {}): Slide => ({
  id: kind,
  kind,
  heading: 'Learning for practice',
  above: 'Child T',
  section: undefined,
  blocks: blocksOf(nodesOf(html)),
  notes: ['About 5 seconds aloud.'],
  ...more,
})

/** One slide of each kind, and what all files share. */
export const SMALL: { deck: Deck; scheme: typeof SCHEME; about: About } = {
  scheme: SCHEME,
  about: ABOUT,
  deck: {
    title: 'A child out of school',
    minutes: 7,
    source: SOURCE,
    slides: [
      slideOf('title', '<p>A summary.</p>'),
      slideOf('section', '<ul><li>One.</li><li>Two.</li></ul>', { section: 6 }),
      slideOf('question', '<p>Who asks?</p>', { section: 7 }),
      slideOf('question', '<p>Who else?</p>'),
      closing('Child T', ENGLISH.messages.slides),
    ],
  },
}
