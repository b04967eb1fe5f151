import { notFound } from 'virtual:sevenfold/messages'
import { mendedAddresses } from './mended-address.ts'

/**
 * Goes on to what a bent address meant, where that is there: so it never goes on to a page that is missing, too. The bent one
 * is left out of the history, so that Back leads past it.
 */
const trying = document.querySelector('#trying') as HTMLElement
const addresses = mendedAddresses(location, import.meta.env.BASE_URL)
if (addresses.length > 0) trying.textContent = notFound.looking
let found = false
for (const address of addresses) {
  const { origin, href } = new URL(address, location.origin)
  if (origin !== location.origin) continue
  found = (await fetch(href, { method: 'HEAD' }).catch(() => Response.error())).ok
  if (!found) continue
  location.replace(href)
  break
}
if (!found) trying.textContent = ''
