import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, inject, test } from 'vitest'
import { docxOf } from '../../src/client/action-plan/docx.ts'
import { COLUMNS } from '../../src/exports/register.ts'
import { languageOf } from '../../src/messages/language.ts'
import { NO_PLAN, sheetIn } from '../../src/views/action-plan.ts'
import { faultsOf } from '../exports/package.ts'
import { python } from './debian.ts'
import { inOffice } from './office.ts'
import { savedSlides, wallOf } from './slides.ts'

/** What the site gives away opens in the programs that people have. */

const dist = inject('dist')
const folder = mkdtempSync(join(tmpdir(), 'sevenfold-programs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ending = (end: string) =>
  readdirSync(dist, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(`.${end}`))
    .map((path) => join(dist, path))
const plan = join(folder, 'plan.docx')
const actions = [{ what: 'Ask at <every> visit & write it down', who: 'The team’s lead', by: 'May' }]
writeFileSync(
  plan,
  docxOf(
    { ...NO_PLAN, about: 'Child T', learned: 'One line.\nAnother.', actions },
    sheetIn(languageOf('en-GB').messages.actionPlan.sheet),
    'en-GB',
  ),
)
const register = join(dist, 'recommendations.xlsx')
const ids = [...readFileSync(join(dist, 'recommendations.csv'), 'utf8').matchAll(/^[a-z0-9-]+-r\d+[a-z]?(?=,)/gm)].map(String)

test('every Office file is a sound package', () => {
  const slides = ending('pptx')
  expect(slides.length).toBeGreaterThan(10)
  const files = [...slides, ...ending('xlsx'), ...ending('docx'), plan]
  expect(files).toContain(register)
  expect(files.flatMap((file) => faultsOf(readFileSync(file)).map((fault) => `${basename(file)}: ${fault}`))).toEqual([])
})

test('LibreOffice opens slides, the register and an action plan, with their words; a phone reads the code on the last slide', async () => {
  const { name, bytes } = await savedSlides(await wallOf('child-t'))
  const saved = join(folder, name)
  writeFileSync(saved, bytes)
  const files = [saved, join(dist, 'slides/sessions/escalation-together.pptx'), register, plan]
  inOffice(files, ([briefing, session, sheet, sheetOfPlan]) => {
    for (const [shown, file, code] of [
      [briefing, files[0], 'https://sevenfold.example/b/child-t/'],
      [session, files[1], 'https://sevenfold.example/s/escalation-together/'],
    ] as const) {
      const slides = Object.keys(unzipSync(readFileSync(file as string))).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      const pages = shown?.pages ?? []
      expect(pages).toHaveLength(slides.length)
      const last = pages.at(-1) ?? ''
      expect(last).toContain('What will we do differently?')
      // The address and the notice are lines of their own.
      expect(last).toMatch(new RegExp(`^\\s*${code}\\s*$`, 'm'))
      expect(last).toMatch(/^\s*These briefings were written for Sevenfold/m)
      expect(shown?.codeOn(slides.length)).toBe(code)
    }
    const words = (briefing?.pages ?? []).join(' ').replace(/\s+/g, ' ')
    expect(briefing?.pages[0]?.replace(/\s+/g, ' ')).toContain('A child out of school, and a partner who intimidated staff')
    expect(words).toContain('who frightens us, and if we no longer visit, who sees the child?')
    expect(words).toContain('Learning for practice')
    const cells = (sheet?.pages ?? []).join('\n')
    for (const id of ids.filter((id) => id.length < 12)) expect(cells).toContain(id)
    expect(sheetOfPlan?.pages.join('\n')).toMatch(/Ask at <every> visit &\s+write it down/)
  })
}, 300_000)

test('openpyxl reads the register: its columns, and each recommendation as text', () => {
  const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
print(json.dumps([[cell.value for cell in row] for row in sheet.iter_rows()]))
`
  const [head, ...rows] = JSON.parse(python(script, [register], 'openpyxl', ['python3-openpyxl'])) as (string | null)[][]
  expect(head).toEqual(COLUMNS)
  expect(ids.length).toBeGreaterThan(100)
  expect(rows.map(([id]) => id)).toEqual(ids)
  expect(rows.flat().filter((value) => value !== null && typeof value !== 'string')).toEqual([])
})

test('python-docx reads an action plan: its headings, its lines, and its table', () => {
  const script = `
import json, sys, docx
document = docx.Document(sys.argv[1])
print(json.dumps({
  'title': document.core_properties.title,
  'headings': [p.text for p in document.paragraphs if p.style.name == 'Heading 1'],
  'texts': [p.text for p in document.paragraphs],
  'rows': [[cell.text for cell in row.cells] for row in document.tables[0].rows],
}))
`
  const read = JSON.parse(python(script, [plan], 'docx', ['python3-docx'])) as Record<string, unknown>
  expect(read).toMatchObject({
    title: 'Action plan: Child T',
    headings: expect.arrayContaining(['What we learned', 'What we will do']) as unknown,
    texts: expect.arrayContaining(['One line.\nAnother.']) as unknown,
  })
  expect((read['rows'] as string[][]).slice(0, 2)).toEqual([['What', 'Who', 'By when'], Object.values(actions[0] ?? {})])
})

test.each(['bib', 'ris'] as const)('a program that reads .%s finds the title, the publisher and the address of each', (end) => {
  const files = ending(end)
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    const all = new Cite(text).data as { title?: string; URL?: string; author?: object[] }[]
    expect(all, file).toHaveLength(text.match(end === 'bib' ? /^@misc\{/gm : /^TY {2}- /gm)?.length ?? 0)
    for (const { title, URL: address, author } of all) {
      expect(title, file).toMatch(/\w/)
      expect(author, file).toHaveLength(1)
      expect(URL.canParse(address ?? ''), file).toBe(true)
    }
  }
})

test('the file of a slide says who published it, and no more', () => {
  const files = unzipSync(readFileSync(join(dist, 'slides/briefings/child-t.pptx')))
  const said = ['docProps/core.xml', 'docProps/app.xml'].map((name) => strFromU8(files[name] ?? new Uint8Array())).join('')
  expect(said).toContain('A child out of school, and a partner who intimidated staff')
  expect(said).toContain('<Company>Sevenfold example content</Company>')
  expect(said).not.toMatch(/\d{4}-\d\d-\d\d|lastModifiedBy|\/home|\/root/i)
})
