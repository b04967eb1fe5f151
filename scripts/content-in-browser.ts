import type { AstroIntegration } from 'astro'
import { settings } from '../src/library/settings.ts'

/** While someone writes: loads the Library again on each change, and shows content problems in the browser. */
export function contentInBrowser(): AstroIntegration {
  return {
    name: 'sevenfold:content',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const { reload } = await import('#library')
        const { folder } = settings(process.env, () => new Date())
        const load = () => {
          try {
            reload()
            server.ws.send({ type: 'full-reload' })
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error)
            logger.error(`\n${message}`)
            server.ws.send({ type: 'error', err: { message: `Content problems\n\n${message}`, stack: '' } })
          }
        }
        server.watcher.add(folder)
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folder)) load()
        })
        load()
      },
    },
  }
}
