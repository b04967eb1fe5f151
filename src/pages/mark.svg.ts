import { library } from 'virtual:sevenfold/library'
import { markStyle } from '../hosting/inline-style.ts'
import { MARK } from '../views/ring.ts'

export const GET = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><style>${markStyle(library.site.colours)}</style><path d="${MARK.join('')}"/></svg>\n`,
    {
      headers: { 'Content-Type': 'image/svg+xml' },
    },
  )
