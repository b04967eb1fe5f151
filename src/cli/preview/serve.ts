import { existsSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

export interface Served {
  /** `http://127.0.0.1:41234`, without a slash at its end. */
  origin: string
  close(): Promise<void>
}

/**
 * Answers with the files of a built site, and with the site's own page for what is not there. A file that has a `.gz`
 * beside it goes out compressed. What the site's `_headers` asks for goes with every file.
 *
 * @param base the path that the site lives under, with slashes around it.
 */
export function answers(folder: string, base = '/'): RequestListener {
  const files = sirv(folder, {
    gzip: true,
    etag: true,
    // A worker and a page of a new build must be seen at the next visit.
    setHeaders: (response, path) => {
      if (!path.startsWith('/_astro/')) response.setHeader('Cache-Control', 'no-cache')
    },
  })
  const headers = headersOf(folder)
  const notFound = readFileSync(join(folder, '404.html'))
  return (request, response) => {
    const missing = () => void response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFound)
    for (const [name, value] of headers(request.url ?? '/')) response.appendHeader(name, value)
    if (!request.url?.startsWith(base)) return missing()
    request.url = request.url.slice(base.length - 1)
    Object.assign(request, { _parsedUrl: parsed(request.url) })
    files(request, response, missing)
  }
}

/**
 * An address as sirv parses it, but for its path: sirv leaves those signs escaped that have a meaning in an address, so that it
 * would not find a document with an `&` in its name.
 */
function parsed(raw: string): { raw: string; pathname: string } {
  const [pathname = '/'] = raw.split(/[?#]/, 1)
  try {
    return { raw, pathname: decodeURIComponent(pathname).replaceAll('%', '%25') }
  } catch {
    return { raw, pathname }
  }
}

/** Serves a built site to this machine alone, on a free port. */
export const serve = (folder: string, base = '/'): Promise<Served> => listen(answers(folder, base))

/** The same for anything that answers. */
export async function listen(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** Reads a site's `_headers`: all rules that a path lies under apply to it. */
function headersOf(folder: string): (path: string) => [name: string, value: string][] {
  const file = join(folder, '_headers')
  const blocks = existsSync(file) ? readFileSync(file, 'utf8').split(/\n(?=\/)/) : []
  const rules = blocks.map((block) => {
    const [path = '', ...lines] = block.trim().split('\n')
    const headers = lines.map((line): [string, string] => [
      line.slice(0, line.indexOf(':')).trim(),
      line.slice(line.indexOf(':') + 1).trim(),
    ])
    return { under: path.replace(/\*$/, ''), headers }
  })
  return (path) => rules.filter(({ under }) => path.startsWith(under)).flatMap(({ headers }) => headers)
}
