import { fieldsOf } from '../../model/fields.ts'

/** What a file of the logo may be called. It lies beside `site.yaml`. */
export const LOGO_NAME = /^logo(?:-[a-z0-9]+)*\.(?:svg|png)$/

/** The names of files that `site.yaml` gives for the logo, whatever else is wrong in it. */
export const logoNames = (site: unknown): string[] => {
  const { light, dark } = fieldsOf(fieldsOf(site)['logo'])
  return [light, dark].filter((name) => typeof name === 'string')
}
