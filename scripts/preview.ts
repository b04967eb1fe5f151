import { command } from './command.ts'
import { distFolder, readMarker } from './dist.ts'
import { serve } from './serve.ts'
import { recover } from './swap.ts'

await command({}, async (_, { folder }) => {
  const dist = distFolder(process.env, folder)
  recover(dist)
  const { base } = readMarker(dist)
  const { origin } = await serve(dist, base)
  console.log(`The site is at ${origin}${base}\nTo stop: Ctrl and C`)
})
