import type { Library } from '../library/library.ts'
import type { Address } from '../model/id.ts'
import { type Header, headersFile, headersOf } from './headers.ts'
import { securityTxt } from './security-txt.ts'

/**
 * The files that tell servers how to serve the site, with their addresses, and whom to tell of a weakness.
 *
 * @param now the moment of the build.
 */
export function* serverFiles(
  { urls, site, isDraftPreview }: Pick<Library, 'urls' | 'site' | 'isDraftPreview'>,
  now: Date,
): Generator<[address: Address, text: string]> {
  const headers = headersOf(site, isDraftPreview)
  yield [urls.file('_headers'), headersFile(headers, urls.home)]
  yield [urls.file('headers.nginx.conf'), nginxMaps(headers, urls.home)]
  yield [urls.file('server.nginx.conf'), nginxServer(headers, urls.home)]
  yield [urls.file('headers.apache.conf'), apacheServer(headers, urls.home)]
  // Without it, GitHub Pages leaves out what begins with `_`.
  yield [urls.file('.nojekyll'), '']
  const file = urls.file('.well-known/security.txt')
  if (site.security) yield [file, securityTxt(site.security, site, new URL(file, site.address).href, now)]
}

/** What is text, and in UTF-8, by its media type and by its ending. */
const TEXT = {
  'application/javascript': 'js',
  'application/json': 'json',
  'image/svg+xml': 'svg',
  'text/css': 'css',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'text/xml': 'xml',
} as const

/** A path as the beginning of a regular expression: `^/learning/embed/`, or of a file: `^/sw\.js$`. */
const pattern = (base: string, path: string): string =>
  `^${`${base}${path}`.replaceAll('.', '\\.')}${path.endsWith('/') || path === '' ? '' : '$'}`

const variable = (name: string): string => `$sevenfold_${name.toLowerCase().replaceAll('-', '_')}`
const differs = ({ under }: Header): boolean => Object.keys(under).length > 0

/** The headers that differ from file to file, as maps for the http block of nginx. */
function nginxMaps(headers: readonly Header[], base: string): string {
  const maps = headers.filter(differs).map(({ name, everywhere, under }) => {
    const lines = Object.entries(under).map(([path, value]) => `  "~${pattern(base, path)}" "${value ?? ''}";\n`)
    return `map $uri ${variable(name)} {\n  default "${everywhere}";\n${lines.join('')}}\n`
  })
  return `# In the http block:  include .../headers.nginx.conf;\n${maps.join('')}`
}

/** The rest for its server block: the headers themselves, and how files are found and sent. */
function nginxServer(headers: readonly Header[], base: string): string {
  // One that is empty is left away.
  const lines = headers.map(
    (header) => `add_header ${header.name} "${differs(header) ? variable(header.name) : header.everywhere}" always;`,
  )
  const types = Object.keys(TEXT).join(' ')
  // Of the address as it was sent: a decoded line break would end the header. Behind two slashes stands another host.
  const bent = String.raw`^(${base.replaceAll('.', String.raw`\.`)}(?![/\\\\]|documents/)[^?\s]*?)%23(.*)$`
  return `# In the server block:  include .../server.nginx.conf;
# A location with an add_header of its own would lose all of these.
${lines.join('\n')}
if ($sevenfold_redirect) { return 301 $sevenfold_redirect; }
# Mail programs write %23 for the # of an address. What else is bent on its way is mended by 404.html.
if ($request_uri ~ "${bent}") { return 301 "$1#$2"; }
absolute_redirect off;
index index.html;
error_page 404 ${base}404.html;
charset utf-8;
charset_types ${types};
gzip on;
gzip_vary on;
gzip_types ${types};
`
}

/** The same for Apache 2.4: in the settings of a virtual host, or as `.htaccess` beside the pages. */
function apacheServer(headers: readonly Header[], base: string): string {
  const lines = headers.flatMap(({ name, everywhere, under }) => [
    `Header always set ${name} "${everywhere}"`,
    ...Object.entries(under).map(([path, value]) => {
      const where = `"expr=%{REQUEST_URI} =~ m#${pattern(base, path)}#"`
      return value === undefined ? `Header always unset ${name} ${where}` : `Header always set ${name} "${value}" ${where}`
    }),
  ])
  return `# Needs mod_headers (a2enmod headers). In the virtual host:  Include .../headers.apache.conf
# Where only files can be put on the server, copy it to the folder of the site as .htaccess; AllowOverride must name FileInfo.
${lines.join('\n')}
ErrorDocument 404 ${base}404.html
AddCharset utf-8 ${['html', ...Object.values(TEXT)].map((ending) => `.${ending}`).join(' ')}
`
}
