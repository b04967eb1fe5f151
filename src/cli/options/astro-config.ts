import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroInlineConfig } from 'astro'
import sevenfold from '../../integration.ts'

/** What Astro is told of a project: its own `astro.config`, or, where it has none, that it is a site of Sevenfold. */
export function astroConfig(root: string): AstroInlineConfig {
  const hasConfig = ['mjs', 'js', 'ts', 'mts'].some((ending) => existsSync(join(root, `astro.config.${ending}`)))
  return hasConfig ? { root } : { root, configFile: false, integrations: [sevenfold()] }
}
