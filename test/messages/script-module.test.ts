import { describe, expect, test } from 'vitest'
import { compile, type Forms, isForms, namesIn, type Written } from '../../src/messages/compile.ts'
import { en } from '../../src/messages/en.ts'
import { scriptModule } from '../../src/messages/script-module.ts'

type Ready = string | ((values: Record<string, string | number>) => string) | Group
interface Group {
  [name: string]: Ready
}

const scriptOf = async (group: Written, tag: string): Promise<Group> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(scriptModule(group, tag))}`)

/** Every message of a group as it is given for some number, by its name. */
function given(written: string | Forms | Written, ready: Ready, count: number, name = ''): [name: string, text: string][] {
  if (typeof written !== 'string' && !isForms(written))
    return Object.entries(written).flatMap(([inner, message]) =>
      given(message, (ready as Group)[inner] as Ready, count, `${name}.${inner}`),
    )
  const texts = typeof written === 'string' ? [written] : Object.values<string>(written)
  const values = Object.fromEntries(texts.flatMap(namesIn).map((one) => [one, one === 'count' ? count : `<${one}>`]))
  return [[name, typeof ready === 'function' ? ready({ ...values, count }) : String(ready)]]
}

describe('the messages of scripts are those of pages', () => {
  test.each(Object.entries<Written>(en))('%s', async (_name, group) => {
    const [scripts, pages] = [await scriptOf(group, 'en-GB'), compile(group, 'en-GB') as Ready]
    for (const count of [0, 1, 2, 1234]) expect(given(group, scripts, count)).toEqual(given(group, pages, count))
  })

  test('in a language with more forms, with numbers and any signs', async () => {
    const group = {
      cats: { one: 'un "{name}"', two: 'dau\n', few: 'tri \\', other: '{count} `$`' },
      new: 'a word of JavaScript',
      group: { plain: '{count} {name}' },
    }
    const [scripts, pages] = [await scriptOf(group, 'cy'), compile<Written>(group, 'cy') as Ready]
    for (const count of [1, 2, 3, 10, 1234]) expect(given(group, scripts, count)).toEqual(given(group, pages, count))
    expect(given(group, scripts, 1234)[0]).toEqual(['.cats', '1,234 `$`'])
  })
})
