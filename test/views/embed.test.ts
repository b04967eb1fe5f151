import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { describe, expect, test } from 'vitest'
import type { Briefing } from '../../src/library/briefings/briefing.ts'
import { embedSnippet, oembed } from '../../src/views/embed.ts'
import { libraryOf, swap } from '../library/folder.ts'

const library = libraryOf()
const [review, topic] = [library.reviews[0], library.topics[0]] as [Briefing, Briefing]
const frameIn = (html: string) => select('iframe', fromHtml(html, { fragment: true }))?.properties

describe('the HTML for a course page', () => {
  test('frames the briefing by its whole address, and says what it is', () => {
    expect(frameIn(embedSnippet(review, library))).toMatchObject({
      src: 'https://sevenfold.example/embed/briefings/child-t/',
      title: expect.stringMatching(/^Child T: A child.*, from Sevenfold$/),
      width: 640,
      height: 720,
      loading: 'lazy',
    })
    expect(frameIn(embedSnippet(topic, library))?.['title']).toBe(`${topic.title}, from Sevenfold`)
  })

  test('is one element, whatever stands in the title', () => {
    const title = `title: '"><script>alert(1)</script> &quot; &amp; "more"'`
    const hostile = libraryOf({ 'briefings/child-t.md': (text: string) => text.replace(/^title: .*$/m, title) })
    const [first] = hostile.reviews
    const html = embedSnippet(first as Briefing, hostile)
    expect(fromHtml(html, { fragment: true }).children.map((node) => node.type === 'element' && node.tagName)).toEqual(['iframe'])
    expect(frameIn(html)?.['title']).toBe(`Child T: ${first?.title}, from Sevenfold`)
  })

  test('leads to the path that the site lives under', () => {
    const moved = libraryOf({ 'site.yaml': swap('https://sevenfold.example', 'https://example.org/learning') })
    expect(frameIn(embedSnippet(moved.reviews[0] as Briefing, moved))?.['src']).toBe(
      'https://example.org/learning/embed/briefings/child-t/',
    )
  })
})

test('a program that is given the address of a briefing learns how to show it', () => {
  expect(oembed(review, library)).toEqual({
    version: '1.0',
    type: 'rich',
    title: `Child T: ${review.title}`,
    author_name: 'Example',
    provider_name: 'Sevenfold',
    provider_url: 'https://sevenfold.example/',
    thumbnail_url: 'https://sevenfold.example/previews/briefings/child-t.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: 640,
    height: 720,
    html: embedSnippet(review, library),
  })
})
