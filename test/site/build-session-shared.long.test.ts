import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download } from 'playwright-core'
import { expect, test } from 'vitest'
import { diagnosticsOf } from '../../src/diagnostics/report.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { NOW, workshop } from './build.ts'
import { BUILD, button, opened, status, THREE, title } from './builder.ts'
import { blank, visit } from './page.ts'

test('what is saved as Markdown is a session that the site takes, hostile words and all', async () => {
  const page = await opened(`${THREE}&5=b/child-t/learning-escalation&4=r/child-t/r3`)
  await title(page).fill('--- "x": {y} </script>')
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as Markdown').click()])
  expect(download.suggestedFilename()).toBe('x-y-script.md')
  const { contentCopy, remove } = workshop()
  try {
    const folder = contentCopy('content')
    const text = await textOf(download)
    expect(text).toContain('status: draft')
    writeFileSync(
      join(folder, 'sessions/x-y-script.md'),
      text.replace('status: draft', 'status: published').replace(/^published: .*$/m, 'published: 2026-11-21'),
    )
    const { files, library } = loadLibrary({ folder, now: NOW })
    expect(diagnosticsOf(files, '').filter(({ severity }) => severity === 'error')).toEqual([])
    const session = library?.sessions.find(({ id }) => (id as string) === 'x-y-script')
    expect(session?.title).toBe('--- “x”: {y} </script>')
    expect(session?.steps).toHaveLength(5)
    expect(session?.steps[3]?.opens?.address).toBe('/briefings/child-t/#learning-escalation')
  } finally {
    remove()
  }
})

/** The browser may run apart from the test, so the file comes through its stream. */
async function textOf(download: Download): Promise<string> {
  let text = ''
  for await (const part of (await download.createReadStream()).setEncoding('utf8')) text += part
  return text
}

test('a step for a part of any page has slides with its own words, and none that runs over', async () => {
  const page = await blank()
  const steps = ['r/child-t/r3', 't/escalation/questions', 't/escalation/child-t', 'a/police/questions', 'l/escalation', 'p/glossary/aces']
  const fragment = `#v1&t=T&f=F${steps.map((step) => `&5=${step}`).join('')}&5=p/how-to-use/for-a-trainer&5=t/escalation`
  await visit(page, `${BUILD}present/${fragment}`)
  const slides = await page.locator('.slide').evaluateAll((all) =>
    all.map((one) => ({
      id: one.id,
      kind: one.className,
      words: [...one.querySelectorAll('.words :is(p, li)')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()).join(' '),
    })),
  )
  const of = (step: number) => slides.filter(({ id }) => id.startsWith(`step-${step}-`))
  expect(of(1).map(({ words }) => words)).toEqual([
    expect.stringMatching(
      /^Partnership members .* frontline staff\. child-t-r3 \(¶10\.3\)\. Asked of Dudley [^.]*\. For [^.]*\. On [^.]*\.$/,
    ),
  ])
  expect(of(2)).toHaveLength(7)
  expect(of(2).every(({ kind }) => kind.includes('of-question'))).toBe(true)
  expect(of(2)[0]?.words).toBe('If we felt unheard about a child, whom would we go to next to escalate? Child Q')
  expect(
    of(3)
      .map(({ words }) => words)
      .join(),
  ).toMatch(/^The primary school felt.*Professionals seemed to take a further MARF for escalation/)
  expect(of(4)).toHaveLength(2)
  expect(of(5)[0]?.words).toMatch(/part of ordinary good practice and not a complaint\.$/)
  expect(of(6)[0]?.words).toMatch(/^Very stressful events/)
  expect(
    of(7)
      .map(({ words }) => words)
      .join(),
  ).toContain('session')
  for (const { id, words } of slides) {
    // The last asks its question, and has room for answers.
    expect(id === 'close' ? await page.locator('#close').textContent() : words, id).toMatch(
      id === 'close' ? /What will we do differently\?/ : /\S/,
    )
    expect(
      await page
        .locator(`#${id} .words`)
        .evaluate((one) => one.parentElement && one.parentElement.scrollHeight - one.parentElement.clientHeight),
    ).toBeLessThan(2)
    await page.keyboard.press('ArrowRight')
  }
  await visit(page, BUILD + fragment)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#sheet').innerText()).toMatch(/Read: Partnership members .* frontline staff\. child-t-r3/)
  expect(await page.locator('#sheet').innerText()).not.toContain('Asked before')
})

test('a code of the link is drawn when it is asked for, and not where it would be too long', async () => {
  const page = await opened(THREE)
  await button(page, 'Show a QR code').click()
  await status(page, 'The QR code is shown. It opens this session.')
  await page.locator('#picture').getByRole('img', { name: 'QR code' }).waitFor()
  const long = Array.from({ length: 12 }, (_, i) => `&q=${i}${'x'.repeat(250)}`).join('')
  const other = await opened(`#v1&5=${long}`)
  await button(other, 'Show a QR code').click()
  await status(other, 'The link is too long for a QR code.')
})

test('on paper it is a sheet for the session, without the fields', async () => {
  const page = await opened(THREE)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#sheet').innerText()).toMatch(/Three[\s\S]*0:05 to 0:15 Two[\s\S]*Why\?/)
  expect(await page.locator('input, textarea, button').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0)
})

test('on paper, links are short, and the session has its own link and its code', async () => {
  const page = await opened('#v1&t=T&f=F&5=b/child-t/learning&5=t/escalation&5=a/police')
  const { host } = new URL(page.url())
  await page.locator('#sheet svg').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  const words = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
  for (const address of [`${host}/b/child-t/#learning`, `${host}/t/escalation/`, `${host}/for/police/`])
    expect(words).toContain(` ${address} `)
  expect(words).toContain(`${host}/sessions/build/#v1&t=T&f=F&5=b/child-t/learning&5=t/escalation&5=a/police`)
  expect(words).not.toMatch(/\/briefings\/|\/themes\/|\/sessions\/build\/ /)
  expect(await page.getByRole('img', { name: 'QR code of the link to this session' }).isVisible()).toBe(true)
  await title(page).evaluate((one: HTMLInputElement) => {
    one.value = 'New'
    one.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect(await page.locator('#sheet').innerText()).toContain('#v1&t=New&')
})
