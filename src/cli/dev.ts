import { dev } from 'astro'
import { ROOT } from '../settings/environment.ts'
import { astroConfig } from './options/astro-config.ts'
import { command } from './options/command.ts'

await command('dev', async () => {
  // What is written here is nobody's business: no other machine is asked for anything, not even for a newer Astro.
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true'
  await dev(astroConfig(ROOT))
})
