import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers, listen, type Served } from '../../src/cli/preview/serve.ts'

/** One origin that serves one build after another, over a line that can be cut and slowed down. */
export class Line {
  #answers: ReturnType<typeof answers>
  /** Which paths do not come through. */
  cut: (path: string) => boolean = () => false
  /** Milliseconds that a path takes. */
  delay: (path: string) => number = () => 0
  /** What the host says in `Vary`, in place of its own. */
  vary: string | undefined
  /** Whether the host leads on to every page without its closing slash. */
  stripsSlashes = false
  /** Every path that was asked for. */
  readonly asked: string[] = []

  private constructor(folder: string) {
    this.#answers = answers(folder)
  }

  static async of(folder: string): Promise<{ line: Line; site: Served }> {
    const line = new Line(folder)
    const site = await listen((request, response) => {
      const path = request.url ?? ''
      if (line.cut(path)) return void request.socket.destroy()
      line.asked.push(path)
      const { vary } = line
      if (vary !== undefined) {
        const set = response.setHeader.bind(response)
        response.setHeader = (name, value) => set(name, name === 'Vary' ? vary : value)
      }
      const { pathname, search } = new URL(path, 'http://localhost')
      if (line.stripsSlashes && /.\/$/.test(pathname))
        return void response.writeHead(308, { Location: pathname.slice(0, -1) + search }).end()
      setTimeout(() => line.#answers(request, response), line.delay(path))
    })
    return { line, site }
  }

  serve(folder: string): void {
    this.#answers = answers(folder)
  }
}

/**
 * Gives the stylesheet of a built site another name and a mark: what another version of Sevenfold does to it, so that
 * a test sees which one a page has.
 */
export function markStyles(dist: string, mark: string): void {
  const name = readdirSync(join(dist, '_astro')).find((one) => one.startsWith('style.')) as string
  const other = `style.${mark.padEnd(8, '0')}.css`
  const file = join(dist, '_astro', name)
  writeFileSync(join(dist, '_astro', other), `${readFileSync(file, 'utf8')}:root{--styles:${mark}}`)
  rmSync(file)
  for (const page of readdirSync(dist, { recursive: true }).map(String)) {
    if (!page.endsWith('.html')) continue
    const path = join(dist, page)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(name, other))
  }
}
