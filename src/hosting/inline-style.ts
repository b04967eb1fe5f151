import { palette, type Scheme } from '../library/site/colour.ts'
import type { SiteData } from '../library/site/schema.ts'

type Colours = SiteData['colours']

const variables = (scheme: Scheme): string =>
  Object.entries(palette(scheme))
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

/** The colours of `site.yaml` as custom properties, light and dark: what stands in the head of every page. */
export const colours = ({ light, dark }: Colours): string =>
  `:root{color-scheme:light dark;${variables(light)}}@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}`

/** The colours of the site's mark, which is a picture of its own. */
export const markStyle = ({ light, dark }: Colours): string =>
  `path{fill:none;stroke-width:16;stroke:${light.accent}}@media(prefers-color-scheme:dark){path{stroke:${dark.accent}}}`

/** Every style that stands within a file of the site, and not in a stylesheet: the content policy lets in these alone. */
export const inlineStyles = (of: Colours): string[] => [colours(of), markStyle(of)]
