import { expect, test } from 'vitest'
import { forTerminal } from '../../src/diagnostics/for-terminal.ts'

test('what acts on a terminal is shown as a sign that was lost; lines and their ends stay', () =>
  expect(forTerminal('a\u001b[2J\u0007b\u202ec\r\nd\te\rf')).toBe('a\ufffd[2J\ufffdb\ufffdc\r\nd\te\ufffdf'))
