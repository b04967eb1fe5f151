import { join } from 'node:path'
import { HOSTS } from '../../settings/environment.ts'
import { textsIn } from './texts-in.ts'

/** Where a site can be hosted, and the names of hosts that tell so. */
const HOST_NAMES = {
  server: /^$/,
  github: /\.github\.io$/,
  gitlab: /\.gitlab\.io$/,
  netlify: /\.netlify\.app$/,
  cloudflare: /\.pages\.dev$/,
} as const

export type Host = keyof typeof HOST_NAMES
export const HOST_IDS = Object.keys(HOST_NAMES) as [Host, ...Host[]]

/** Where a site of this address seems to be hosted: a server of one's own, where the address does not tell. */
export function hostOf(address: string): Host {
  const { hostname } = new URL(address)
  return HOST_IDS.find((id) => HOST_NAMES[id].test(hostname)) ?? 'server'
}

/** What a host needs to build and serve a site, by its path in the folder of the site: workflows, settings, the recipe of an image. */
export const hostFiles = (host: Host): Record<string, string> => textsIn(join(HOSTS, host))
