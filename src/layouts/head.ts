import { palette, type Scheme } from '../library/colour.ts'

const variables = (scheme: Scheme): string =>
  Object.entries(palette(scheme))
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

/** The colours of `site.yaml` as custom properties, light and dark. */
export function colours({ light, dark }: { light: Scheme; dark: Scheme }): string {
  return `:root{color-scheme:light dark;${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}@media print{:root{${variables(light)}}}`
}

/** Linked data for a page; no text in it can end its script. */
export const linkedData = (data: object): string => JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c')
