import { mendedAddresses } from './mended-address.ts'

/**
 * Goes on to what a bent address meant, where that is there: so it never goes on to a page that is missing, too. The bent one
 * is left out of the history, so that Back leads past it.
 */
for (const address of mendedAddresses(location, import.meta.env.BASE_URL)) {
  const { origin, href } = new URL(address, location.origin)
  if (origin !== location.origin) continue
  const { ok } = await fetch(href, { method: 'HEAD' }).catch(() => Response.error())
  if (!ok) continue
  location.replace(href)
  break
}
