import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserPath } from '../../src/cli/handouts/chromium.ts'
import { serve } from '../../src/cli/preview/serve.ts'
import { mustBuild, workshop } from './build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    dist: string
    /** Where it is served. */
    origin: string
    /** Where the one browser of all these tests listens. */
    browser: string
  }
}

/** Builds the site once, serves it and starts one browser, for all the tests here. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = browserPath()
  const { folder, remove } = workshop()
  const dist = `${folder}/dist`
  await mustBuild(dist)
  const site = await serve(dist)
  const browser = await chromium.launchServer({ executablePath, args: ['--disable-gpu'] })
  project.provide('dist', dist)
  project.provide('origin', site.origin)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await site.close()
    remove()
  }
}
