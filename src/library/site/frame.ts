import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { slip, suggestion } from '../../diagnostics/nearest.ts'
import type { Language } from '../../messages/language.ts'
import type { Address } from '../../model/id.ts'
import { fileOf } from '../../model/kinds.ts'
import type { Urls } from '../../model/urls.ts'
import { checkNoDraft } from '../check/draft.ts'
import { checkPublished } from '../check/published.ts'
import type { AnyEntry, Content, Entry } from '../content.ts'
import { entriesOf, kindInLibrary, type PublishedByFolder, publishedOf } from '../kinds.ts'
import type { LogoFile, LogoFiles } from './logo.ts'
import type { Named } from './own-schema.ts'
import { entryAt, isElsewhere, sectionOf, USUAL_FOOT, USUAL_SECTIONS } from './place.ts'
import type { SiteData } from './schema.ts'

/** A link around the pages: to a place of the site, or to another site. */
export interface Place {
  address: string
  name: string
}

/** What stands around every page of a site. */
export interface Frame {
  /** The places at its top, and the links at its foot. */
  navigation: readonly Place[]
  footer: readonly Place[]
  /** Where a concern is reported. */
  concern?: string
  logo?: SiteLogo
  /** Whether it has anything that only some sites have, which has styles of its own. */
  hasOwn: boolean
}

/** A logo in its forms, each with the size that it is shown in. */
export interface SiteLogo extends Pick<NonNullable<SiteData['logo']>, 'alt' | 'replaces'> {
  width: number
  height: number
  light: Address
  dark?: Address
  files: readonly LogoFile[]
}

/** The places that stand around the pages, each with where `site.yaml` names it. */
export const placesIn = ({ navigation = [], footer = [], concern }: SiteData): { to: string; path: (string | number)[] }[] => [
  ...navigation.map(({ to }, i) => ({ to, path: ['navigation', i] })),
  ...footer.map(({ to }, i) => ({ to, path: ['footer', i] })),
  ...(concern === undefined ? [] : [{ to: concern, path: ['concern'] }]),
]

/** Places lead to what is there and can be seen; and “Exit this page” leads away. */
export function checkFrame(site: Entry<'site', SiteData>, content: Content, now: Date): void {
  const { exit, address } = site.data
  const from = { ...site, data: { status: 'published' as const } }
  for (const { to, path } of placesIn(site.data)) {
    const entry = entryAt(to)
    const known = entry && content.known[entry.kind]
    if (!known) continue
    const place = () => site.positionOf(path)
    const found = (entriesOf(content, entry.kind) as ReadonlyMap<string, AnyEntry>).get(entry.id)
    if (!known.has(entry.id))
      addDiagnostic(site.file, 'link-dead', place(), `There is no ${entry.kind} \`${entry.id}\`.${suggestion(entry.id, [...known], slip)}`)
    else if (found) checkPublished(from, found, entry.id, place, now)
    else checkNoDraft(from, fileOf(entry.kind, entry.id), place, content, now)
  }
  if (exit !== undefined && new URL(exit).host === new URL(address).host) {
    const reason = 'This is a page of the site itself, so nobody would have left it. Name a harmless page of another site.'
    addDiagnostic(site.file, 'field-value', site.positionOf(['exit']), reason)
  }
}

interface Linked extends PublishedByFolder {
  urls: Urls
  language: Language
}

/** @param published what readers see: what a place names and is not among it is left out. */
export function linkFrame(site: SiteData, logo: LogoFiles | undefined, published: Linked): Frame {
  const { urls, language } = published
  const placeOf = (to: string): Place[] => {
    if (isElsewhere(to)) return [{ address: to, name: '' }]
    const section = sectionOf(to)
    if (section) {
      const [address, name] = section(urls, language.messages)
      return to === 'kept' && !site.offline ? [] : [{ address, name }]
    }
    const entry = entryAt(to)
    const found = entry && publishedOf(published, entry.kind).find(({ id }) => id === entry.id)
    return found ? [{ address: found.address, name: kindInLibrary(entry.kind).titleOf(found as never) }] : []
  }
  const placesOf = (all: readonly Named[]): Place[] =>
    all.flatMap(({ to, text }) => placeOf(to).map((place) => (text === undefined ? place : { ...place, name: text })))
  const pages = published.pages.map(({ address, title }) => ({ address, name: title }))
  const concern = site.concern === undefined ? undefined : placeOf(site.concern)[0]?.address
  const shown = site.logo && logo && linkLogo(site.logo, logo, urls)
  return {
    navigation: site.navigation ? placesOf(site.navigation) : USUAL_SECTIONS.flatMap(placeOf),
    footer: site.footer ? placesOf(site.footer) : [...pages, ...USUAL_FOOT.flatMap(placeOf)],
    ...(concern !== undefined && { concern }),
    ...(shown && { logo: shown }),
    hasOwn: [site.logo, site.navigation, site.home?.opening, site.contact, site.helplines, site.exit, site.concern].some(Boolean),
  }
}

function linkLogo({ alt, replaces }: NonNullable<SiteData['logo']>, { light, dark }: LogoFiles, urls: Urls): SiteLogo {
  const { width, height } = light
  return {
    alt,
    replaces,
    width,
    height,
    light: urls.file(light.path),
    ...(dark && { dark: urls.file(dark.path) }),
    files: dark ? [light, dark] : [light],
  }
}
