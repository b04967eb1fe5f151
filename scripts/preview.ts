import { command } from './command.ts'
import { distFolder, previewFolder, readMarker, siteInWords } from './dist.ts'
import { serve } from './serve.ts'
import { recover } from './swap.ts'

await command('preview', async ({ of }, { folder, cwd }) => {
  const dist = (of === 'drafts' ? previewFolder : distFolder)(process.env, folder)
  recover(dist)
  const { base, name } = readMarker(dist, of)
  console.log(siteInWords(dist, name, cwd))
  const { origin } = await serve(dist, base)
  console.log(`${of === 'drafts' ? 'The draft preview' : 'The site'} is at ${origin}${base}\nTo stop: Ctrl and C`)
})
