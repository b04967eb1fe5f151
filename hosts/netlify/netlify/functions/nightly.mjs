/** Builds the site each night, for what goes live or ends by its day. `BUILD_HOOK` is the address of a build hook of this site. */
export default async () => {
  const { ok, status } = await fetch(process.env.BUILD_HOOK, { method: 'POST' })
  if (!ok) throw new Error(`The build hook answered ${status}.`)
}

/** In UTC: after midnight in the United Kingdom, in winter and in summer. */
export const config = { schedule: '17 1 * * *' }
