/**
 * Headers of a script's request for a page that it reads as a person would: the worker keeps what comes, and answers from what is
 * kept when the network fails. What keeps pages itself asks without, and is not answered with an old copy.
 */
export const PAGE = { Accept: 'text/html' } as const

/** Whether a request is for a page, be it to be shown or to be read by a script. */
export const asksForPage = ({ mode, headers }: Request): boolean => mode === 'navigate' || headers.get('Accept') === PAGE.Accept

/** The address of a page as the site gives it, with its closing slash, also where a host takes that away. */
export const pageAt = (pathname: string): string => (/\/$|\.[^/]*$/.test(pathname) ? pathname : `${pathname}/`)
