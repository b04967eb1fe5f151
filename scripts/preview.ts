import { command } from './command.ts'
import { distFolder, previewFolder, readMarker } from './dist.ts'
import { serve } from './serve.ts'
import { recover } from './swap.ts'

await command({ of: ['readers', 'drafts'] }, async ({ of }, { folder }) => {
  const dist = (of === 'drafts' ? previewFolder : distFolder)(process.env, folder)
  recover(dist)
  const { base } = readMarker(dist, of)
  const { origin } = await serve(dist, base)
  console.log(`${of === 'drafts' ? 'The draft preview' : 'The site'} is at ${origin}${base}\nTo stop: Ctrl and C`)
})
