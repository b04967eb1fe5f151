import { pathOfFolder, readMarker } from '../hosting/marker.ts'
import { command } from './options/command.ts'
import { serve } from './preview/serve.ts'
import { distFolder, formatSite, previewFolder } from './publish/dist.ts'
import { recover } from './publish/swap.ts'

await command('preview', async ({ of }, { folder, cwd }) => {
  const dist = (of === 'drafts' ? previewFolder : distFolder)(process.env, folder)
  recover(dist)
  const marker = readMarker(dist, of)
  const { base, name } = marker
  console.log(formatSite(dist, name, cwd))
  const { origin } = await serve(dist, pathOfFolder(marker))
  console.log(`${of === 'drafts' ? 'The draft preview' : 'The site'} is at ${origin}${base}\nTo stop: Ctrl and C`)
})
