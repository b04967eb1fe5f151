import { expect, test } from 'vitest'
import { foldAccents } from '../../src/model/folding.ts'
import { byLetter } from '../../src/views/letter.ts'
import { libraryOf } from '../library/folder.ts'

test.each([
  ['Łódź', 'lodz'],
  ['ĐORĐE', 'dorde'],
  ['Ðóra', 'dora'],
  ['Søren', 'soren'],
  ['Þór', 'thor'],
  ['Straße', 'strasse'],
  ['ẞ', 'ss'],
  ['Ægir', 'aegir'],
  ['Cœur', 'coeur'],
  ['Ħal', 'hal'],
  ['Iğdır', 'igdir'],
  ['İzmir', 'izmir'],
  ['Ŋaan', 'naan'],
  ['Nguyễn', 'nguyen'],
  ['Sia\u0302n', 'sian'],
  ['ﬁne', 'fine'],
])('%s is folded to %s', (word, plain) => expect(foldAccents(word)).toBe(plain))

test('names stand where people look for them, in lists and under the letters of the glossary', () => {
  const names = [
    'Łódź',
    'Lewes',
    'Luton',
    'Đorđe',
    'Dorset',
    'Ealing',
    'Ørsted',
    'Oldham',
    'Oxford',
    'Árbær',
    'Arun',
    'Þingvellir',
    'Thanet',
    'Torbay',
    'York',
    'Zwolle',
  ]
  const order = [
    'Árbær',
    'Arun',
    'Đorđe',
    'Dorset',
    'Ealing',
    'Lewes',
    'Łódź',
    'Luton',
    'Oldham',
    'Ørsted',
    'Oxford',
    'Thanet',
    'Þingvellir',
    'Torbay',
    'York',
    'Zwolle',
  ]
  const links = names
    .flatMap((_, i) => [`agencies.yaml#a${i}`, `partnerships.yaml#p${i}`, `glossary.yaml#g${i}`])
    .map((to) => `[x](../${to})`)
  const { agencies, partnerships, glossary } = libraryOf({
    'agencies.yaml': (text) => text + names.map((name, i) => `a${i}: { name: ${name}, people: x, about: x }\n`).join(''),
    'partnerships.yaml': (text) => text + names.map((name, i) => `p${i}: { name: ${name}, area: x }\n`).join(''),
    'glossary.yaml': (text) => text + names.map((name, i) => `g${i}: { term: ${name.normalize('NFD')}, meaning: x }\n`).join(''),
    'pages/names.md': `---\ntitle: Names\nsummary: All of them.\nstatus: published\n---\n${links}\n`,
  })
  expect(agencies.map(({ name }) => name).filter((name) => name !== 'Police')).toEqual(order)
  expect(partnerships.map(({ name }) => name).filter((name) => !name.startsWith('Dudley'))).toEqual(order)
  const letters = byLetter(glossary).map(({ letter, anchor, terms }) => [letter, anchor, ...terms.map(({ term }) => term)].join(' '))
  expect(letters).toEqual([
    'A letter-a Árbær Arun',
    'D letter-d Đorđe Dorset',
    'E letter-e Ealing',
    'L letter-l Lewes Łódź Luton',
    'M letter-m MARAC',
    'O letter-o Oldham Ørsted Oxford',
    'T letter-t Thanet Þingvellir Torbay',
    'Y letter-y York',
    'Z letter-z Zwolle',
  ])
})
