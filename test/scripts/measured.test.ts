import { describe, expect, test } from 'vitest'
import { measured, refuseOtherSystems } from '../../scripts/dev/measured.ts'

/** Works until its process took so many milliseconds of a processor. */
const work = (ms: number) => `for (let u; !u || u.user + u.system < ${ms * 1000}; u = process.cpuUsage());`
const node = (script: string) => measured(['-e', script], { cwd: import.meta.dirname, env: { SAID: 'said' } })

describe.runIf(process.platform === 'linux')('on Linux', () => {
  test('the work of a command counts, and that of one that it starts', async () => {
    const inner = JSON.stringify(work(300))
    const script = `require('child_process').execFileSync(process.execPath, ['-e', ${inner}]); ${work(200)}`
    const { processor, wall } = await node(script)
    expect(processor).toBeGreaterThanOrEqual(0.48)
    expect(wall).toBeGreaterThan(0)
  })

  test('one that does nothing counts for little, though it takes its time', async () => {
    const { processor, wall } = await node('setTimeout(() => {}, 1000)')
    expect(wall).toBeGreaterThan(1)
    expect(processor).toBeLessThan(wall)
  })

  test('the memory is that of the largest process, be it one that was started', async () => {
    const inner = JSON.stringify('globalThis.held = Buffer.alloc(300e6, 1); setTimeout(() => {}, 500)')
    const { peak } = await node(`require('child_process').execFileSync(process.execPath, ['-e', ${inner}])`)
    expect(peak).toBeGreaterThan(300)
    expect(peak).toBeLessThan(600)
  })

  test('a command that fails is told of with all that it said; it ran where it was told to, with what its environment was to say', async () => {
    const failing = node('console.log(process.env.SAID, process.cwd()); console.error("err"); process.exitCode = 3')
    const { message } = await failing.then(
      () => new Error(),
      (error: Error) => error,
    )
    expect(message).toContain('ended with 3.')
    expect(message).toContain(`said ${import.meta.dirname}\n`)
    expect(message).toContain('err\n')
  })
})

test('another system is refused in a sentence', () => {
  expect(() => refuseOtherSystems('darwin')).toThrow('This needs Linux')
  expect(() => refuseOtherSystems('linux')).not.toThrow()
})
