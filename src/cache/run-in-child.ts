import { fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whether a module is what its process was started with. @param url its own, `import.meta.url`. */
export const isMainModule = (url: string): boolean => process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url)

/** Gives a message to a module that runs as a process of its own, and waits until it has done what it asks for. */
export function runInChild(module: string, message: object, what: string): Promise<void> {
  return new Promise((done, failed) => {
    fork(module)
      .on('error', failed)
      .on('exit', (code) => (code === 0 ? done() : failed(new Error(`${what} could not be made: their process ended with ${code}.`))))
      .send(message)
  })
}
