import { expect, test } from 'vitest'
import { partsOf } from '../../../src/client/offline/atomic-page-cache.ts'
import { cacheNamesOf } from '../../../src/client/offline/cache-names.ts'

test('a page is kept with its styles, its scripts and the logo in each of its forms', () => {
  const page = `<link rel="stylesheet" href="/own/_astro/site.a1.css"><a href="/own/"><img src="/own/_astro/logo.b2.svg" alt="x">
    <img class="on-dark" src="/own/_astro/logo.c3.png" alt="x" loading="lazy"></a><script type="module" src="/own/_astro/page.d4.js"></script>`
  expect([...partsOf(page, cacheNamesOf('/own/'))].sort()).toEqual(
    ['logo.b2.svg', 'logo.c3.png', 'page.d4.js', 'site.a1.css'].map((name) => `/own/_astro/${name}`),
  )
})
