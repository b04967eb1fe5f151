import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mendedAddresses } from '../../src/client/mended-address.ts'

/** What a browser makes of an address, and what is tried for it. */
const mended = (address: string, base = '/') =>
  mendedAddresses(new URL(address.startsWith('https:') ? address : `https://site.example${address}`), base)

const SESSION = 'v1&t=Neglect+in+an+hour%2C+%26+%231&f=A%20team&10=&n=Talk%3F'

describe.each(['/', '/our/learning/'])('below %s', (base) => {
  test.each([
    // What Safe Links makes of a `#`.
    [`sessions/build/%23${SESSION}`, `sessions/build/#${SESSION}`],
    [`sessions/build/present/%23${SESSION}`, `sessions/build/present/#${SESSION}`],
    ['sessions/build/%23v1&t=Who?&n=Why?', 'sessions/build/#v1&t=Who?&n=Why?'],
    ['sessions/build%23v1&t=A&n=Talk', 'sessions/build/#v1&t=A&n=Talk'],
    ['sessions/build/%23v1&t=A&n=Talk).', 'sessions/build/#v1&t=A&n=Talk'],
    ['sessions/build/%23v1&t=A&n=Talk>', 'sessions/build/#v1&t=A&n=Talk'],
    ['briefings/child-t/%23learning-escalation', 'briefings/child-t/#learning-escalation'],
    ['briefings/child-t%23learning', 'briefings/child-t/#learning'],
    ['briefings/child-t/index.html%23learning', 'briefings/child-t/#learning'],
    ['embed/briefings/child-t/%23wall-learning-2', 'embed/briefings/child-t/#wall-learning-2'],
    ['%23main', '#main'],
    // Escaped once more, wholly or in part.
    ['briefings/child-t/%2523learning', 'briefings/child-t/#learning'],
    ['sessions/build/%2523v1&t=100%2525+sure&n=Q%253F', 'sessions/build/#v1&t=100%25+sure&n=Q%3F'],
    ['sessions/build/%23v1%26t%3DNeglect%2Bin%26n%3DWhy%253F', 'sessions/build/#v1&t=Neglect+in&n=Why%3F'],
    ['sessions/build/%2523v1%2526t%253DA%2526n%253DWhy%25253F', 'sessions/build/#v1&t=A&n=Why%3F'],
    ['briefings%2Fchild-t%2F%23learning', 'briefings/child-t/#learning'],
    ['search/%3Fq=child%20protection', 'search/?q=child%20protection'],
    ['search/%3Fq%3Dchild%2520protection%26theme%3Dneglect', 'search/?q=child%20protection&theme=neglect'],
    // Slashes.
    ['briefings//child-t//', 'briefings/child-t/'],
    ['briefings/child-t', 'briefings/child-t/'],
    ['briefings%5Cchild-t%5C', 'briefings/child-t/'],
    ['/briefings/child-t/', 'briefings/child-t/'],
    // What stood beside the address.
    ['briefings/child-t.', 'briefings/child-t/'],
    ['briefings/child-t/).', 'briefings/child-t/'],
    ['briefings/child-t/>', 'briefings/child-t/'],
    ['briefings/child-t/%3E', 'briefings/child-t/'],
    ['briefings/child-t%3E,', 'briefings/child-t/'],
    ['briefings/child-t;', 'briefings/child-t/'],
    ['briefings/child-t/"', 'briefings/child-t/'],
    ["briefings/child-t/'", 'briefings/child-t/'],
    ['briefings/child-t/”', 'briefings/child-t/'],
    ['briefings/child-t/**', 'briefings/child-t/'],
    ['briefings/child-t/%20', 'briefings/child-t/'],
    ['briefings/child-t/%E2%80%8B', 'briefings/child-t/'],
    ['briefings/child-t/%C2%A0', 'briefings/child-t/'],
    ['briefings/child-t/%0D%0A', 'briefings/child-t/'],
    ['briefings/chi%20ld-t/', 'briefings/child-t/'],
    ['briefings/child%E2%80%91t/', 'briefings/child-t/'],
    ['briefings/child-t/&gt;', 'briefings/child-t/'],
    ['briefings/child-t/&utm_source=mail', 'briefings/child-t/'],
    ['briefings/child-t/%23learning).', 'briefings/child-t/#learning'],
    ['briefings/child-t/%23learning%3E', 'briefings/child-t/#learning'],
    ['briefings/child-t/%23learning?utm_source=mail', 'briefings/child-t/#learning'],
    ['briefings/child-t.?utm_source=mail#learning', 'briefings/child-t/?utm_source=mail#learning'],
    ['briefings/child-t/index.html.', 'briefings/child-t/'],
  ])('%s is %s', (bent, right) => {
    expect(mended(base + bent, base)[0]).toBe(base + right)
  })

  test.each([
    ['Briefings/Child-T', 'briefings/child-t/'],
    ['BRIEFINGS/CHILD-T/%23LEARNING', 'briefings/child-t/#learning'],
    ['Sessions/Build/%23v1&t=Neglect&n=Talk', 'sessions/build/#v1&t=Neglect&n=Talk'],
    ['Recommendations.CSV', 'recommendations.csv'],
    ['//Briefings//Child-T.%23learning-escalation).', 'briefings/child-t/#learning-escalation'],
  ])('%s is tried as it is, and without capitals: %s', (bent, right) => {
    expect(mended(base + bent, base)).toContain(base + right)
  })

  test.each([
    ['documents/Report%20(final).pdf.', 'documents/Report%20(final).pdf'],
    ['Documents/Child_T.PDF', 'documents/Child_T.PDF'],
    ['documents/Child_T.PDF%23page=12', 'documents/Child_T.PDF#page=12'],
    ['documents/Child%2520T.pdf', 'documents/Child%20T.pdf'],
    ['documents//100%25.pdf', 'documents/100%25.pdf'],
    ['documents/Sia%CC%82n.pdf', 'documents/Si%C3%A2n.pdf'],
    ['documents/No%20%231.pdf)', 'documents/No%20%231.pdf'],
  ])('a document keeps its name: %s is %s', (bent, right) => {
    expect(mended(base + bent, base)).toContain(base + right)
  })

  test.each([
    '',
    'briefings/',
    'briefings/child-t/',
    'briefings/child-t/#learning',
    'search/?q=a%23b',
    'recommendations.csv',
    'sw.js',
    '404.html',
    '404/',
    '404',
  ])('%s has no fault that is known', (right) => expect(mended(base + right, base)).toEqual([]))
})

test('the path of the site is mended too, and what lies outside it is none of the site’s', () => {
  expect(mended('/Our//Learning/briefings/child-t', '/our/learning/')).toContain('/our/learning/briefings/child-t/')
  expect(mended('/briefings/child-t%23learning', '/our/learning/')).toEqual([])
})

const EVIL = [
  'https://site.example//evil.example/%23x',
  'https://site.example/\\evil.example/%23x',
  'https://site.example/%2F%2Fevil.example',
  'https://site.example/%5Cevil.example',
  'https://site.example/%5C%5Cevil.example%23',
  'https://site.example/%252F%252Fevil.example/',
  'https://site.example///%23//evil.example',
  'https://site.example/javascript:alert(1)%23',
  'https://site.example/%23javascript:alert(1)',
  'https://site.example/https://evil.example/.',
  'https://site.example/%09//evil.example/',
  'https://site.example/..%2F..%2F/evil.example',
  'https://site.example/%2e%2e%2f%2e%2e%2f%23',
]

/** Where a browser would go. */
const leadsTo = (address: string) => new URL(address, 'https://site.example/404.html')

test.each(EVIL)('never to another origin: %s', (address) => {
  for (const one of mended(address)) expect(leadsTo(one)).toMatchObject({ origin: 'https://site.example', protocol: 'https:' })
})

test('whatever an address holds, it stays below the path of the site, and a host that says yes to all is no endless way', () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '\\',
    '%2F',
    '%5C',
    '%23',
    '%2523',
    '%',
    '%3F',
    '.',
    '..',
    '%2e',
    'evil.example',
    'documents',
    ':',
    '@',
    '&',
    'A',
    'b',
    '%0A',
    '%E2',
    'é',
    '?',
    '#',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      let at = new URL(`https://site.example/our/${pieces.join('')}`)
      for (let steps = 0; ; steps += 1) {
        const all = mendedAddresses(at, '/our/').map(leadsTo)
        for (const { origin, pathname } of all) expect(`${origin}${pathname}`).toMatch(/^https:\/\/site\.example\/our\//)
        if (!all[0]) break
        expect(steps).toBeLessThan(6)
        at = all[0]
      }
    }),
    { numRuns: 3000 },
  )
})
