import { library } from '#library'
import { MARK } from '../components/arc.ts'

export const GET = () => {
  const { light, dark } = library.site.colours
  const style = `path{fill:none;stroke-width:16;stroke:${light.accent}}@media(prefers-color-scheme:dark){path{stroke:${dark.accent}}}`
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><style>${style}</style><path d="${MARK.join('')}"/></svg>\n`,
    {
      headers: { 'Content-Type': 'image/svg+xml' },
    },
  )
}
