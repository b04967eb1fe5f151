import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { pruneInterrupted } from './cache/interrupted.ts'
import type { Made, Timings } from './integration/built-site.ts'
import { isBundleOnly } from './integration/bundle-only.ts'
import { contentInBrowser } from './integration/content-in-browser.ts'
import { libraryPlugin } from './integration/library-plugin.ts'
import { plainImports } from './integration/plain-imports.ts'
import { PAGES, routes } from './integration/routes.ts'
import { SiteBuild } from './integration/site-build.ts'
import { siteMessages } from './integration/site-messages.ts'
import { ContentProblems, library, reload, takeLoaded } from './library/current.ts'
import { messagesPlugin } from './messages/vite-plugin.ts'
import { contentFolder } from './settings/content-folder.ts'
import { FOLDER_VARIABLES, startFolder, UsageError } from './settings/environment.ts'
import { forDraftPreview, settings } from './settings/settings.ts'
import { siteAddress } from './settings/site-address.ts'

export interface SevenfoldOptions {
  /**
   * The folder of the content, from the folder of `astro.config`.
   *
   * @default './content'
   */
  content?: string
}

/** What the last build of this process made, for a command that says so. */
export let lastBuild: { made: Made; timings: Timings } | undefined

/**
 * Makes an Astro project a site of briefings: `integrations: [sevenfold({ content: './content' })]`. The content is read and checked
 * before pages are made; they get the Library; what no page makes is put beside them. While someone writes, problems of the content
 * are shown in the browser.
 *
 * `SEVENFOLD_CONTENT` names another content folder, and `SOURCE_DATE_EPOCH` (seconds) sets the moment of the build.
 */
export default function sevenfold({ content = './content' }: SevenfoldOptions = {}): AstroIntegration {
  let root = ''
  let outDir = ''
  let build: SiteBuild | undefined
  /** Whether no other integration has a part in the pages, or is told of them. */
  let isAlone = true
  let makesPages = true
  let pages: Map<string, { styles: unknown }> = new Map()
  const told = () => {
    const { env } = process
    const named = env[FOLDER_VARIABLES.content]
    env[FOLDER_VARIABLES.content] = named ? namedFolder(named) : resolve(root, content)
    return settings(env, () => new Date())
  }
  return {
    name: 'sevenfold',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, updateConfig }) => {
        root = fileURLToPath(config.root)
        const { folder } = told()
        const { origin, base } = siteAddress(folder)
        const isOurs = join(fileURLToPath(config.srcDir), 'pages') === PAGES
        if (!isOurs) for (const route of routes()) injectRoute({ ...route, prerender: true })
        updateConfig({
          site: origin,
          base,
          trailingSlash: 'always',
          compressHTML: true,
          devToolbar: { enabled: false },
          build: { inlineStylesheets: 'never' },
          prerenderConflictBehavior: 'error',
          vite: {
            plugins: [libraryPlugin(command === 'build'), messagesPlugin(() => siteMessages(folder)), plainImports()],
            // One stylesheet for the whole site: it is fetched once and kept. Scripts are files too, however small.
            build: { cssCodeSplit: false, assetsInlineLimit: 0 },
          },
        })
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir)
        isAlone = config.integrations.length === 1
        makesPages = !isBundleOnly(config)
      },
      'astro:server:setup': (server) => contentInBrowser(server, () => forDraftPreview(told())),
      'astro:build:setup': (told) => {
        pages = told.pages
      },
      'astro:build:start': async ({ logger, setPrerenderer }) => {
        if (!makesPages) return
        // A command loads the Library itself, with what only it knows: drafts, or what a withdrawal does not wait for.
        if (!takeLoaded()) {
          try {
            await reload(told())
            takeLoaded()
          } catch (error) {
            if (!(error instanceof ContentProblems)) throw error
            logger.error(`\n${error.message}`)
            throw withoutStack('The content has errors, so nothing was built. The last site stays as it was.')
          }
        }
        // Astro empties the folder of the site, but means to leave `.git` and leaves every name of one of its letters.
        rmSync(join(outDir, 't'), { recursive: true, force: true })
        const work = join(root, '.sevenfold')
        mkdirSync(work, { recursive: true })
        pruneInterrupted(work)
        const asked = library.isDraftPreview ? forDraftPreview(told()) : told()
        const begun = new SiteBuild(library, asked, { root, work })
        setPrerenderer((astro) => begun.prerenderer(astro, outDir, isAlone ? pages : undefined))
        build = begun
      },
      'astro:build:done': async ({ dir, logger }) => {
        lastBuild = await build?.finish(fileURLToPath(dir))
        if (lastBuild) logger.info(`${lastBuild.made.pages} pages, ${lastBuild.made.indexed} results in the search index.`)
      },
    },
  }
}

/** The content folder that a variable names. A command has found it already. */
function namedFolder(named: string): string {
  try {
    return contentFolder(named, startFolder(process.env))
  } catch (error) {
    throw error instanceof UsageError ? withoutStack(error.message) : error
  }
}

/** An error that says all in its message: where in our code it was thrown helps nobody. */
function withoutStack(message: string): Error {
  const error = new Error(message)
  error.stack = message
  return error
}
