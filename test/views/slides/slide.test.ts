import { describe, expect, test } from 'vitest'
import { usualHolding } from '../../../src/model/slot.ts'
import { blocksOf } from '../../../src/views/slides/block.ts'
import { deckOfBriefing, wordsOf } from '../../../src/views/slides/briefing-deck.ts'
import { nodesOf } from '../../../src/views/slides/nodes.ts'
import { deckOfSession, wordsOfSession } from '../../../src/views/slides/session-deck.ts'
import { slidesOfSection } from '../../../src/views/slides/slide.ts'
import { libraryOf } from '../../library/folder.ts'
import { POLICY, SESSION } from '../../library/sessions/session.ts'
import { ENGLISH } from '../../messages/english.ts'

const { slides: WORDS } = ENGLISH.messages
const NO_SOURCE = { address: undefined, notice: undefined }
const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ')
const section = (html: string, slot: 'learning' | 'questions' = 'learning') => ({
  slot,
  holds: usualHolding(slot),
  number: 6,
  title: 'Learning',
  words: nodesOf(html),
})

describe('the blocks of a section', () => {
  test('are its paragraphs, the items of its lists, and quotations, without what is pressed', () => {
    const blocks = blocksOf(
      nodesOf(
        '<p>One <a href="/x/">two</a>.</p><ul><li id="a">Three <button popovertarget="term-marac">MARAC</button>.</li><li>Four</li></ul><blockquote><p>Five</p></blockquote>',
      ),
    )
    expect(blocks.map(({ kind, text, terms }) => [kind, text, terms])).toEqual([
      ['paragraph', 'One two.', []],
      ['item', 'Three MARAC.', ['marac']],
      ['item', 'Four', []],
      ['quotation', 'Five', []],
    ])
    expect(JSON.stringify(blocks)).not.toMatch(/"(a|button)"|href|"id"/)
  })
})

describe('the slides of a section', () => {
  test('hold what can be read from the back row, about equally much, and lose nothing', () => {
    const html = `<ul>${Array.from({ length: 9 }, (_, i) => `<li>${words(20)} item${i}</li>`).join('')}</ul>`
    const slides = slidesOfSection(section(html), [], 'Child T', WORDS)
    expect(slides.map(({ id }) => id)).toEqual(['learning', 'learning-2', 'learning-3'])
    expect(slides.map(({ blocks }) => blocks.length)).toEqual([3, 3, 3])
    expect(slides.flatMap(({ blocks }) => blocks.map(({ text }) => text.split(' ').at(-1)))).toEqual(
      Array.from({ length: 9 }, (_, i) => `item${i}`),
    )
    expect(slides[1]?.above).toBe('Child T · 2 of 3 in this section')
  })

  test('keep a heading with what follows it', () => {
    const slides = slidesOfSection(section(`<p>${words(60)}</p><h3>Then</h3><p>${words(60)}</p>`), [], '', WORDS)
    expect(slides.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([['paragraph'], ['heading', 'paragraph']])
  })

  test('go on with a long table, and name its columns again', () => {
    const rows = Array.from({ length: 14 }, (_, i) => `<tr><td>row ${i} ${words(9)}</td></tr>`)
    const slides = slidesOfSection(
      section(`<table><thead><tr><th>Seen</th></tr></thead><tbody>${rows.join('')}</tbody></table>`),
      [],
      '',
      WORDS,
    )
    expect(slides.map(({ blocks }) => blocks.map(({ text }) => text.match(/Seen|row \d+/g)))).toEqual([
      [['Seen', ...Array.from({ length: 6 }, (_, i) => `row ${i}`)]],
      [['Seen', ...Array.from({ length: 6 }, (_, i) => `row ${i + 6}`)]],
      [['Seen', 'row 12', 'row 13']],
    ])
  })

  test('are one for each question', () => {
    const slides = slidesOfSection(section('<ol><li>Who?</li><li>When?</li></ol>', 'questions'), [], '', WORDS)
    expect(slides.map(({ kind, blocks }) => [kind, blocks.map(({ text }) => text)])).toEqual([
      ['question', ['Who?']],
      ['question', ['When?']],
    ])
  })

  test('tell the speaker how long they take, and what the terms mean', () => {
    const terms = [{ id: 'marac', term: 'MARAC', long: 'multi-agency risk assessment conference', meaning: 'A meeting.' }] as never
    const [slide] = slidesOfSection(section(`<p>${words(61)} <button popovertarget="term-marac">MARAC</button></p>`), terms, '', WORDS)
    expect(slide?.notes).toEqual(['About 20 seconds aloud.', 'MARAC, multi-agency risk assessment conference: A meeting.'])
  })
})

test('a briefing begins with its title and ends with what is to be done, and each anchor is its own', () => {
  const [briefing] = libraryOf().reviews
  const source = { address: 'https://sevenfold.example/b/child-t/', notice: 'Not issued by them.' }
  const { slides, minutes, source: said } = deckOfBriefing(wordsOf(briefing ?? expect.fail(), source, WORDS), WORDS, nodesOf)
  expect([slides[0]?.kind, slides.at(-1)?.kind, minutes]).toEqual(['title', 'close', 7])
  expect([slides.at(-1)?.blocks, said]).toEqual([[], source])
  expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
})

test('who speaks is told how long the words are, and to leave some out where they take the whole time', () => {
  const noteOf = (minutesAloud: number) =>
    deckOfBriefing({ title: 'x', summary: 'x', source: NO_SOURCE, above: 'x', minutesAloud, sections: [], terms: [] }, WORDS, nodesOf)
      .slides[0]?.notes[1]
  expect(noteOf(5)).toBe('The words on the slides take about 5 minutes to read aloud. That leaves time to talk.')
  expect(noteOf(7)).toBe('The words on the slides take about 7 minutes to read aloud; for seven, leave some to the page.')
})

test('one minute is called so, on slides and beside them', () => {
  const one = { title: 'x', summary: 'x', source: NO_SOURCE }
  const [first] = deckOfBriefing({ ...one, above: 'x', minutesAloud: 1, sections: [], terms: [] }, WORDS, nodesOf).slides
  expect(first?.notes[1]).toContain('take about one minute to read aloud')
  const steps = [{ title: 'Read', minutes: 1, prompts: [], notes: undefined, shows: undefined }]
  const { slides } = deckOfSession({ ...one, audience: 'x', minutes: 1, notes: undefined, steps }, WORDS)
  expect(slides.map(({ above }) => above)).toEqual(['one minute', 'Step 1 of 1 · one minute', 'x'])
})

test('a session has what each step opens, then its prompts, with the trainer’s notes beside the first', () => {
  const [session] = libraryOf({ 'sessions/escalation.md': SESSION, ...POLICY }).sessions
  const { slides, minutes } = deckOfSession(wordsOfSession(session ?? expect.fail(), NO_SOURCE), WORDS)
  expect(minutes).toBe(30)
  expect(slides.map(({ id, kind, heading }) => [id, kind, heading])).toEqual([
    ['title', 'title', 'Half an hour on escalation'],
    ['step-1', 'section', 'Begin'],
    ['step-2', 'section', 'Learning for practice'],
    ['step-2-prompt-1', 'question', 'Learning for practice'],
    ['step-2-prompt-2', 'question', 'Learning for practice'],
    ['step-3', 'section', 'Unseen men'],
    ['close', 'close', 'What will we do differently?'],
  ])
  expect(slides[0]?.notes[1]).toBe('Read it first, with a colleague.')
  expect(slides[2]?.notes[0]).toBe('Nobody asked. (Child T, ¶4.1) A MARAC was held.')
  expect(slides[4]?.blocks.map(({ text }) => text)).toEqual(['What would help?'])
})
