import { blank } from './page.ts'

/** Opens the slides of a briefing on the wall. */
export async function wallOf(id: string) {
  const page = await blank()
  await page.goto(`/embed/briefings/${id}/#wall`)
  await page.locator('body.staged').waitFor()
  return page
}

/** The file that the wall of a briefing makes in the browser, and its name. */
export async function savedSlides(page: Awaited<ReturnType<typeof wallOf>>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as PPTX' }).click()])
  const parts: Buffer[] = []
  // The browser may run apart from the test, so the file comes through its stream.
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) }
}
