import { describe, expect, test } from 'vitest'
import { serverFiles } from '../../src/hosting/server-files.ts'
import { libraryOf, load, NOW, swap } from '../library/folder.ts'

const filesOf = (...args: Parameters<typeof libraryOf>) => new Map(serverFiles(libraryOf(...args), NOW)) as Map<string, string>
const files = filesOf()
const under = filesOf({ 'site.yaml': swap('https://sevenfold.example', 'https://x.example/my.site') })
const CONTACT = swap('tagline:', 'security: { contact: "mailto:safe@sevenfold.example" }\ntagline:')

test('each server is told in its own words, under the path of the site', () => {
  expect([...files.keys()]).toEqual(['/_headers', '/headers.nginx.conf', '/server.nginx.conf', '/headers.apache.conf', '/.nojekyll'])
  expect([...under.keys()][1]).toBe('/my.site/headers.nginx.conf')
})

test('nginx has a map for each header that differs from file to file', () => {
  expect(files.get('/headers.nginx.conf')).toMatch(
    /\nmap \$uri \$sevenfold_x_frame_options \{\n {2}default "DENY";\n {2}"~\^\/embed\/" "";\n\}\n/,
  )
  expect(files.get('/server.nginx.conf')).toContain('\nadd_header X-Frame-Options "$sevenfold_x_frame_options" always;\n')
  expect(files.get('/server.nginx.conf')).toContain('\nadd_header X-Content-Type-Options "nosniff" always;\n')
  expect(under.get('/my.site/headers.nginx.conf')).toContain('"~^/my\\.site/embed/" "";')
  expect(under.get('/my.site/server.nginx.conf')).toContain('error_page 404 /my.site/404.html;')
})

test('nginx leads an address on whose # was written as %23, within the site and to no other host', () => {
  const [, written = ''] = /\(\$request_uri ~ "(.*)"\)/.exec(files.get('/server.nginx.conf') ?? '') ?? []
  const leadsTo = (address: string) => new RegExp(written).exec(address)?.slice(1).join('#')
  expect(leadsTo('/briefings/child-t/%23learning')).toBe('/briefings/child-t/#learning')
  for (const address of ['//elsewhere.example/%23a', '/\\elsewhere.example/%23a', '/documents/a%23b.pdf', '/search/?q=a%23b'])
    expect(leadsTo(address), address).toBeUndefined()
})

test('Apache has a rule for each', () => {
  expect(files.get('/headers.apache.conf')).toContain(
    '\nHeader always set X-Frame-Options "DENY"\nHeader always unset X-Frame-Options "expr=%{REQUEST_URI} =~ m#^/embed/#"\n',
  )
  expect(under.get('/my.site/headers.apache.conf')).toContain('ErrorDocument 404 /my.site/404.html')
})

describe('whom to tell of a weakness', () => {
  test('is said where the site names somebody, for less than a year', () => {
    expect(filesOf({ 'site.yaml': CONTACT }).get('/.well-known/security.txt')).toBe(
      `Contact: mailto:safe@sevenfold.example
Expires: 2027-11-16T00:00:00Z
Preferred-Languages: en
Canonical: https://sevenfold.example/.well-known/security.txt
`,
    )
  })

  test('has to be an address', () => {
    expect(load({ 'site.yaml': swap('tagline:', 'security: { contact: Ring us }\ntagline:') }).errors).toEqual([
      'site.yaml:2:22 field-value Write where to write to as `mailto:name@example.org`, or as an address from `https://`.',
    ])
  })
})
