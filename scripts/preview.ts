import { command } from './command.ts'
import { distFolder, readMarker } from './dist.ts'
import { serve } from './serve.ts'

await command({}, async (_, { folder }) => {
  const dist = distFolder(process.env, folder)
  const { base } = readMarker(dist)
  const { origin } = await serve(dist, base)
  console.log(`The site is at ${origin}${base}\nTo stop: Ctrl and C`)
})
