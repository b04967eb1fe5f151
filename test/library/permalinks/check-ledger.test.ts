import { describe, expect, test } from 'vitest'
import { record } from '../../../src/library/permalinks/record.ts'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { all, libraryOf, load, MINIMAL, type Override, swap } from '../folder.ts'
import { legacyLedger } from './legacy-ledger.ts'

const WITHDRAWN = '`status: withdrawn` and `withdrawn: { on: 2026-11-21, reason: ... }`'
/** As one of old: it does not say of which site it is. */
const LEDGER = legacyLedger(libraryOf()).replace(/^# Site: .*\n/m, '')
const BRIEFING = MINIMAL['briefings/child-t.md'] as string

/** What a check says once the minimal content was published, and then changed. */
const after = (overrides: Record<string, Override>, ledger = LEDGER) => load({ 'addresses.txt': ledger, ...overrides })
const lineOf = (path: string) => LEDGER.split('\n').findIndex((line) => line === path || line.startsWith(`${path} `)) + 1

test('content that did not change keeps all that it promised', () => {
  expect(after({})).toMatchObject({ errors: [], warnings: [] })
})

test('the day that is proposed is the day of the check', () => {
  const gone = { 'addresses.txt': `${LEDGER}/briefings/child-x/\n` }
  expect(load(gone, { now: new Date('2027-02-03T12:00:00Z') }).errors).toEqual([expect.stringContaining('`withdrawn: { on: 2027-02-03, ')])
})

describe('a briefing with a new name', () => {
  const renamed = (yaml = '') => ({
    'briefings/child-t.md': null,
    'briefings/child-tee.md': BRIEFING.replace('kind: review', `kind: review${yaml}`),
    'briefings/men.md': (text: string) => text.replaceAll('child-t', 'child-tee'),
  })

  test('is an error that names the line to add, and the file', () => {
    expect(after(renamed()).errors).toEqual([
      `addresses.txt:${lineOf('/briefings/child-t/')}:1 address-lost \`/briefings/child-t/\` was published, and would be gone. If it has a new name, add this to the front matter of \`briefings/child-tee.md\`: \`aliases: [child-t]\`. If that is something else, put \`briefings/child-t.md\` back with ${WITHDRAWN}.`,
    ])
  })

  test('and with that line every address of the old name leads to that of the new', () => {
    const { errors, library } = after(renamed('\naliases: [child-t]'))
    expect(errors).toEqual([])
    const leads = library?.former.map(({ from, to }) => `${from} ${to}`)
    expect(leads).toEqual([
      '/b/child-t/ /b/child-tee/',
      '/b/child-t/qr.svg /b/child-tee/qr.svg',
      '/briefings/child-t/ /briefings/child-tee/',
      '/briefings/child-t/cite.bib /briefings/child-tee/cite.bib',
      '/briefings/child-t/cite.json /briefings/child-tee/cite.json',
      '/briefings/child-t/cite.ris /briefings/child-tee/cite.ris',
      '/briefings/child-t/present/ /briefings/child-tee/present/',
      '/embed/briefings/child-t/ /embed/briefings/child-tee/',
      '/embed/briefings/child-t/oembed.json /embed/briefings/child-tee/oembed.json',
      '/previews/briefings/child-t.png /previews/briefings/child-tee.png',
      '/recommendations/child-t/ /recommendations/child-tee/',
      '/recommendations/child-t/cite.bib /recommendations/child-tee/cite.bib',
      '/recommendations/child-t/cite.json /recommendations/child-tee/cite.json',
      '/recommendations/child-t/cite.ris /recommendations/child-tee/cite.ris',
      '/slides/briefings/child-t.pptx /slides/briefings/child-tee.pptx',
    ])
  })

  test('keeps its promises to anchors under the old name, too', () => {
    const changed = renamed('\naliases: [child-t]')
    const file = 'briefings/child-tee.md'
    const reworded = {
      ...changed,
      [file]: changed[file].replace('[Unseen men](../themes/unseen-men.md): ask', '[Escalation](../themes/escalation.md): ask'),
    }
    const line = lineOf('/briefings/child-t/')
    const column = (LEDGER.split('\n')[line - 1] ?? '').indexOf('#learning-unseen-men') + 1
    expect(after(reworded).errors).toEqual([
      `addresses.txt:${line}:${column} address-lost \`/briefings/child-t/#learning-unseen-men\` was published, and would be gone. Put this in place of the \`aliases\` in the front matter of \`briefings/child-tee.md\`: \`aliases: [child-t, { from: "#learning-unseen-men", to: "#learning-escalation" }]\`.`,
    ])
    const yaml = '\naliases: [child-t, { from: "#learning-unseen-men", to: "#learning-escalation" }]'
    const { library, errors } = after({ ...reworded, [file]: reworded[file].replace('\naliases: [child-t]', yaml) })
    expect(errors).toEqual([])
    expect([...(library?.formerAnchors ?? [])]).toEqual([
      ['/briefings/child-tee/', [{ from: 'learning-unseen-men', to: 'learning-escalation' }]],
    ])
  })

  test('keeps what an alias says of two anchors under the old name: both are those of the new one', () => {
    const changed = renamed('\naliases: [child-t, { from: "/recommendations/child-t/#r1", to: "/recommendations/child-t/#r2" }]')
    const file = 'briefings/child-tee.md'
    const { errors, library } = after({ ...changed, [file]: changed[file].replace('id: r1', 'id: r2') })
    expect(errors).toEqual([])
    expect([...(library?.formerAnchors ?? [])]).toEqual([['/recommendations/child-tee/', [{ from: 'r1', to: 'r2' }]]])
  })

  test('can be renamed again: each former name leads to the last', () => {
    const ledger = record(after(renamed('\naliases: [child-t]')).library ?? expect.fail(), undefined).text
    expect(ledger).not.toContain('/briefings/child-t/')
    const again = {
      'briefings/child-t.md': null,
      'briefings/child-x.md': BRIEFING.replace('kind: review', 'kind: review\naliases: [child-t, child-tee]'),
      'briefings/men.md': (text: string) => text.replaceAll('child-t', 'child-x'),
    }
    const { errors, library } = after(again, LEDGER + ledger)
    expect(errors).toEqual([])
    expect(library?.former.filter(({ to }) => to === '/b/child-x/').map(({ from }) => from)).toEqual(['/b/child-t/', '/b/child-tee/'])
  })
})

describe('what is gone', () => {
  test('a theme that nothing took the place of is to be put back as withdrawn', () => {
    expect(
      after({
        'themes/escalation.md': null,
        'briefings/child-t.md': (text) =>
          text
            .replace('themes: [escalation, unseen-men]', 'themes: [unseen-men]')
            .replace('themes: [escalation]', 'themes: [unseen-men]')
            .replace('../themes/escalation.md', '../themes/unseen-men.md'),
      }).errors.filter((one) => one.includes('themes/escalation')),
    ).toEqual([
      `addresses.txt:${lineOf('/themes/escalation/')}:1 address-lost \`/themes/escalation/\` was published, and would be gone. Put \`themes/escalation.md\` back with ${WITHDRAWN}; or, in the file that takes its place, write \`aliases: [escalation]\`.`,
    ])
  })

  test.each([
    ['status: draft', '`briefings/men.md` is `draft`.'],
    ['status: published\npublishFrom: 2030-01-01', '`briefings/men.md` is under embargo.'],
  ])('a briefing that was taken back (%s) is to be withdrawn', (status, why) => {
    expect(after({ 'briefings/men.md': swap('status: published', status) }).errors).toEqual([
      `addresses.txt:${lineOf('/briefings/men/')}:1 address-lost \`/briefings/men/\` was published, and would be gone. ${why} Publish it again; or, if it may no longer be read, write this in it, with the reason: ${WITHDRAWN}.`,
    ])
  })

  test('one that was withdrawn keeps its promise, and its other addresses lead to what is said of it', () => {
    const { errors, library } = after({
      'briefings/men.md': swap(
        'status: published',
        'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }\naliases: [fathers]',
      ),
    })
    expect(errors).toEqual([])
    const lead = (to: string) => library?.former.flatMap((one) => (one.to === to ? [one.from] : []))
    expect(lead('/briefings/men/')).toEqual([
      '/b/men/qr.svg',
      '/briefings/fathers/',
      '/briefings/men/cite.bib',
      '/briefings/men/cite.json',
      '/briefings/men/cite.ris',
      '/embed/briefings/men/oembed.json',
      '/previews/briefings/men.png',
      '/slides/briefings/men.pptx',
    ])
    // A page of another site may frame the notice that is made for it, and not the other.
    expect(lead('/embed/briefings/men/')).toEqual(['/embed/briefings/fathers/'])
    expect(JSON.stringify(library?.former)).not.toContain('Men nobody asked about')
  })

  test('a recommendation, an agency, a term and the page that one gave', () => {
    const { errors } = after({
      'briefings/child-t.md': all(swap('id: r1', 'id: r2'), swap('[police](../agencies.yaml#police)', 'police'), (text) =>
        text.replaceAll('[police]', '[constabulary]'),
      ),
      'briefings/men.md': swap('[police]', '[constabulary]'),
      'agencies.yaml': swap('police:', 'constabulary:'),
      'glossary.yaml': swap('marac:', 'marac-meeting:'),
    })
    expect(errors.map((one) => one.replace(/^addresses.txt:\d+:\d+ /, ''))).toEqual([
      'address-lost `/for/police/` was published, and would be gone. If it has a new name, add this to the agency `constabulary` of `agencies.yaml`: `aliases: [police]`.',
      'address-lost `/glossary/#marac` was published, and would be gone. If it has a new name, add this to the term `marac-meeting` of `glossary.yaml`: `aliases: [marac]`.',
      'address-lost `/recommendations/child-t/#r1` was published, and would be gone. Add this to the front matter of `briefings/child-t.md`: `aliases: [{ from: "/recommendations/child-t/#r1", to: "/recommendations/child-t/#r2" }]`.',
    ])
  })

  test('and with those lines all of it leads on', () => {
    const { errors, library } = after({
      'briefings/child-t.md': all(
        swap('kind: review', 'kind: review\naliases: [{ from: "/recommendations/child-t/#r1", to: "/recommendations/child-t/#r2" }]'),
        swap('id: r1', 'id: r2'),
        swap('[police](../agencies.yaml#police)', 'police'),
        (text) => text.replaceAll('[police]', '[constabulary]'),
      ),
      'briefings/men.md': swap('[police]', '[constabulary]'),
      'agencies.yaml': swap('police:', 'constabulary:\n  aliases: [police]'),
      'glossary.yaml': swap('marac:', 'marac-meeting:\n  aliases: [marac]'),
    })
    expect(errors).toEqual([])
    expect(Object.fromEntries(library?.formerAnchors ?? [])).toEqual({
      '/glossary/': [{ from: 'marac', to: 'marac-meeting' }],
      '/recommendations/child-t/': [{ from: 'r1', to: 'r2' }],
    })
    expect(library?.former).toEqual([{ from: '/for/police/', to: '/for/constabulary/', title: 'Police' }])
  })
})

test('all that one entry lost is one line, which mends it as it stands', () => {
  const changed = swap('id: r1', 'id: r2')
  const reworded = (yaml = '') => ({
    'briefings/child-t.md': all(
      changed,
      swap('[Unseen men](../themes/unseen-men.md): ask', '[Escalation](../themes/escalation.md): ask'),
      (text) => text.replace('kind: review', `kind: review${yaml}`),
    ),
  })
  const { errors } = after(reworded())
  expect(errors).toHaveLength(2)
  const line = /`(aliases: \[.*\])`/.exec(errors[0] ?? '')?.[1] ?? expect.fail(errors.join('\n'))
  expect(errors[1]).toContain('The line above for `briefings/child-t.md` keeps it, too.')
  expect(after(reworded(`\n${line}`))).toMatchObject({ errors: [] })
})

test('a wrong alias for an address that is there is told as that alone', () => {
  const { errors } = after({ 'briefings/men.md': swap('kind: topic', 'kind: topic\naliases: [child-t]') })
  expect(errors.map((one) => one.split(' ')[1])).toEqual(['address-claimed', 'address-claimed'])
})

test('a link to a briefing that was deleted is not led to another child', () => {
  const link = { 'themes/escalation.md': (text: string) => `${text}\nSee [men](../briefings/man.md).\n` }
  expect(after(link).errors).toEqual([expect.stringContaining('There is no briefing `man`. Known: `child-t`, `men`.')])
  expect(after(link, `${LEDGER}/briefings/man/\n`).errors).toEqual([
    expect.stringMatching(
      /There is no briefing `man`\. `\/briefings\/man\/` was published once\. If it has a new name, write that here; if it may no longer be read, put `briefings\/man\.md` back with `status: withdrawn`\.$/,
    ),
  ])
})

test('a document that is attached no more needs a line in its briefing, and then leads there', () => {
  const report = (yaml: string) => swap('report: { status: not-published, reason: It would name the family. }', yaml)
  const attached = {
    'documents/Report of 2020.pdf': plainPdf(['A report.']),
    'briefings/child-t.md': report('report: { status: published, title: Report, document: Report of 2020.pdf }'),
  }
  const ledger = record(libraryOf(attached)).text
  const gone = 'report: { status: no-longer-published, title: Report, reason: It was up for a year. }'
  expect(after({ 'briefings/child-t.md': report(gone) }, ledger).errors).toEqual([
    expect.stringMatching(
      /^addresses.txt:\d+:1 address-lost `\/documents\/Report%20of%202020.pdf` was published, and would be gone. In the entry that it belongs to, write `aliases: \[\{ from: "\/documents\/Report%20of%202020.pdf" \}\]`; with `to`, it leads to what takes its place.$/,
    ),
  ])
  const kept = after(
    {
      'briefings/child-t.md': all(
        report(gone),
        swap('kind: review', 'kind: review\naliases: [{ from: "/documents/Report%20of%202020.pdf" }]'),
      ),
    },
    ledger,
  )
  expect(kept.errors).toEqual([])
  expect(kept.library?.former).toMatchObject([{ from: '/documents/Report%20of%202020.pdf', to: '/briefings/child-t/' }])
})
