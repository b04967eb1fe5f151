import { fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whether a module is what its process was started with. @param url its own, `import.meta.url`. */
export const isMainModule = (url: string): boolean => process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url)

/** Milliseconds that a process has to end by itself. */
const TO_END = 2000

/**
 * Ends a process that another one started, once its work is done. `process.exit()` would wait for a thread of V8 that
 * compiles, which waits for memory that the ended thread should have freed: for ever. What keeps it from its end is not waited for.
 */
export function endChild(): void {
  if (process.connected) process.disconnect()
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), TO_END).unref()
}

/** Gives a message to a module that runs as a process of its own, and waits until it has done what it asks for. */
export function runInChild(module: string, message: object, what: string): Promise<void> {
  return new Promise((done, failed) => {
    fork(module)
      .on('error', failed)
      .on('exit', (code) => (code === 0 ? done() : failed(new Error(`${what} could not be made: their process ended with ${code}.`))))
      .send(message)
  })
}
