import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { answers } from '../../../src/cli/new/questions.ts'

/** Somebody at a terminal, who types a line for each question. */
function terminal(...lines: string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let said = ''
  output.on('data', (text) => {
    said += text
    if (String(text).endsWith(': ') && lines.length > 0) input.write(`${lines.shift()}\n`)
  })
  return { input, output, said: () => said }
}

describe('at a terminal', () => {
  test('all is asked for, with what is taken where nothing is answered', async () => {
    const at = terminal('Bryn Bâch', '', '', '')
    expect(await answers({}, at)).toEqual({
      area: 'Bryn Bâch',
      name: 'Learning in Bryn Bâch',
      address: 'https://learning.bryn-bach.example',
      host: 'server',
      id: 'bryn-bach',
    })
    expect(at.said()).toBe(
      'The area of the partnership, such as Anyshire: What the site is called (Learning in Bryn Bâch): Where it will stand; you can change this later (https://learning.bryn-bach.example): What hosts it: server, github, gitlab, netlify or cloudflare (server): ',
    )
  })
  test('what cannot be is said, and asked for again; what was given is not', async () => {
    const at = terminal('', '123', 'Anyshire', 'learning.example', 'https://learning.example/seven/', 'somewhere', 'gitlab')
    expect(await answers({ name: 'Lessons' }, at)).toEqual({
      area: 'Anyshire',
      name: 'Lessons',
      address: 'https://learning.example/seven/',
      host: 'gitlab',
      id: 'anyshire',
    })
    expect(at.said()).toContain('`123` has no letters to make a name of.')
    expect(at.said()).toContain('Write the whole address of the site, from `https://`.')
    expect(at.said()).toContain('Write one of these: server, github, gitlab, netlify or cloudflare.')
    expect(at.said()).not.toContain('What the site is called')
  })
  test('whoever goes away has nothing written', async () => {
    const [input, output] = [Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined }), new PassThrough()]
    setTimeout(() => input.write('\u0004'))
    await expect(answers({}, { input, output: Object.assign(output, { isTTY: true }) })).rejects.toThrow('Nothing was written.')
  })
})

describe('without one', () => {
  test('the area is enough', async () => {
    expect(await answers({ area: 'Anyshire' }, undefined)).toMatchObject({ name: 'Learning in Anyshire', id: 'anyshire' })
  })
  test.each([
    ['https://anyshire.github.io/learning/', 'github'],
    ['https://anyshire.gitlab.io/learning/', 'gitlab'],
    ['https://anyshire.netlify.app', 'netlify'],
    ['https://anyshire.pages.dev', 'cloudflare'],
    ['https://github.io.example', 'server'],
  ])('%s tells what hosts it', async (address, host) => {
    expect(await answers({ area: 'Anyshire', address }, undefined)).toMatchObject({ host })
    expect(await answers({ area: 'Anyshire', address, host: 'netlify' }, undefined)).toMatchObject({ host: 'netlify' })
  })
  test.each([
    [{}, 'Say for which area the site is: `--area Anyshire`.'],
    [{ area: '  ' }, 'has no letters'],
    [{ area: 'Anyshire', address: 'learning' }, '`--address`: Write the whole address of the site, from `https://`.'],
    [{ area: 'Anyshire', name: 'a\nb' }, '`--name`: Write this on one line.'],
    [{ area: 'Any\u202eshire' }, '`--area`: A hidden character stands here (U+202E)'],
    [{ area: 'Anyshire', name: 'Learn\u200bing' }, '`--name`: A hidden character stands here (U+200B)'],
    [{ area: 'Any &amp; shire' }, '`--area`: `&amp;` is not read in this field'],
    [{ area: 'Anyshire', name: '[Learning](https://x.example)' }, '`--name`: No links are read in this field'],
  ])('%j is said', async (given, reason) => {
    await expect(answers(given, undefined)).rejects.toThrow(reason)
  })
})
