/** A Worker that builds the site each night, for what goes live or ends by its day. `DEPLOY_HOOK` is the address of a deploy hook. */
export default {
  async scheduled(_, env) {
    const { ok, status } = await fetch(env.DEPLOY_HOOK, { method: 'POST' })
    if (!ok) throw new Error(`The deploy hook answered ${status}.`)
  },
}
