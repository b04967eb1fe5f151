import { expect, test } from 'vitest'
import { IDENTITY_RULES } from '../../../src/safeguards/identity/index.ts'
import { pieces } from '../../../src/safeguards/identity/jigsaw.ts'

test.each(['The ', 'A’a ', 'Mary ', 'Dr ', 'called ', 'a.a@', '0 7', '1 '])(
  'a text of %j alone, with a school behind it, is read at once',
  (unit) => {
    const text = `${unit.repeat(Math.ceil(60_000 / unit.length))} School`
    const { user: before } = process.cpuUsage()
    for (const find of Object.values(IDENTITY_RULES)) find(text)
    pieces(text)
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2000)
  },
)
