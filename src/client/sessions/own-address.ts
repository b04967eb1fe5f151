import type { Session } from '../../library/sessions/session.ts'
import type { Urls } from '../../model/urls.ts'
import { referenceTo } from './reference.ts'
import { encode } from './url-codec.ts'

/** The address at which a session of the site is there to be changed. */
export function ownAddress({ title, audience, steps }: Session, urls: Urls): string {
  const own = steps.map(({ title, minutes, prompts, opens }) => {
    const page = opens && referenceTo(new URL(opens.address, 'https://sevenfold.invalid'), urls.home)
    return { title, minutes, prompts, page }
  })
  return `${urls.buildSession}#${encode({ title, audience, steps: own })}`
}
