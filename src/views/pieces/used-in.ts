import type { Library } from '../../library/library.ts'
import type { Session } from '../../library/sessions/session.ts'
import { type Html, html, joined } from '../../messages/html.ts'
import { linkTo, rich } from '../../messages/rich.ts'

/** So many are named; all are in the list of sessions. */
const SHOWN = 4

/** The sessions that open a page. */
export function usedIn(all: readonly Session[], { urls, language }: Pick<Library, 'urls' | 'language'>): Html {
  const { usedInSession, usedInSessions, usedInOthers } = language.messages.common
  const shown = all.slice(0, SHOWN).map(({ address, title }) => html`<a href="${address}">${title}</a>`)
  const message = all.length > SHOWN ? usedInOthers : all.length > 1 ? usedInSessions : usedInSession
  return html`<p data-note>${rich(message, { sessions: html`${joined(shown, '; ')}` }, { link: linkTo(urls.sessions) })}</p>`
}
