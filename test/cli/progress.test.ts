import { afterEach, expect, test } from 'vitest'
import { showProgress } from '../../src/cli/progress.ts'
import { tell } from '../../src/diagnostics/progress.ts'

let now = 0
let end = () => {}
afterEach(() => end())

function shown(isTTY: boolean): string[] {
  const written: string[] = []
  now = 1000
  end = showProgress({ isTTY, write: (text) => written.push(text) }, () => now).end
  return written
}

/** Tells of a step at a time, in seconds since the build began. */
function at(seconds: number, ...step: Parameters<typeof tell>): void {
  now = 1000 + seconds * 1000
  tell(...step)
}

test('a build that is over soon says nothing', () => {
  const written = shown(true)
  at(0, 'Reading briefings', 0, 8)
  at(2.9, 'Making pages', 170, 171)
  end()
  expect(written).toEqual([])
})

test('on a terminal it is one line, with how much is done and how long the rest takes, and it goes', () => {
  const written = shown(true)
  at(0, 'Reading briefings', 0, 1000)
  at(5, 'Reading briefings', 250, 1000)
  at(5.05, 'Reading briefings', 260, 1000)
  at(20, 'Making pages', 0, 3600)
  at(21, 'Making pages', 10, 3600)
  at(500, 'Making pages', 400, 3600)
  at(501, 'Putting the site together')
  end()
  expect(written).toEqual([
    '\r\x1b[KReading briefings: 250 of 1,000, about 15 s left',
    '\r\x1b[KMaking pages: 0 of 3,600',
    '\r\x1b[KMaking pages: 10 of 3,600',
    '\r\x1b[KMaking pages: 400 of 3,600, about 64 min left',
    '\r\x1b[KPutting the site together …',
    '\r\x1b[K',
  ])
})

test('elsewhere it is a line for each step, and few within one', () => {
  const written = shown(false)
  for (let i = 0; i <= 40; i++) at(i, 'Reading briefings', i * 25, 1000)
  at(41, 'Making pages', 1, 3600)
  end()
  expect(written).toEqual([
    'Reading briefings: 75 of 1,000, about 37 s left\n',
    'Reading briefings: 450 of 1,000, about 22 s left\n',
    'Reading briefings: 825 of 1,000, about 7 s left\n',
    'Making pages: 1 of 3,600\n',
  ])
})

test('after its end nothing is said', () => {
  const written = shown(false)
  end()
  at(60, 'Making pages', 1, 2)
  expect(written).toEqual([])
})
