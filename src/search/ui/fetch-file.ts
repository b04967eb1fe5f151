/** Milliseconds after which a file will not come. */
const LONGEST = 20_000

/**
 * Fetches a file of the index and unpacks it, where the server has not done that already.
 *
 * @throws {Error} when it does not come, or not whole.
 */
export async function fetchFile(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST) })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(plain).arrayBuffer())
}
