/** What a job of GitHub Actions can ask for: `github`, `vars`, `secrets`, `steps`. */
export type Contexts = Readonly<Record<string, unknown>>

export interface Step {
  id?: string
  name?: string
  if?: string
  uses?: string
  with?: Record<string, string | number | boolean>
  run?: string
  env?: Record<string, string>
  'working-directory'?: string
}

/** The value of an expression that compares values: `a.b == 'c' && d != ''`. What is not there is empty. */
export function holds(expression: string, contexts: Contexts): boolean {
  return expression.split(' && ').every((part) => {
    const [left = '', sign = '', right = ''] = /^(\S+) (==|!=) '([^']*)'$/.exec(part)?.slice(1) ?? []
    if (sign === '') throw new Error(`This is no comparison: ${part}`)
    return (valueAt(left, contexts) === right) === (sign === '==')
  })
}

/** A text with the values of its `${{ }}`. */
export const filled = (text: string, contexts: Contexts): string =>
  text.replace(/\$\{\{ (\S+) \}\}/g, (_, path: string) => valueAt(path, contexts))

function valueAt(path: string, contexts: Contexts): string {
  const [first = ''] = path.split('.')
  if (!(first in contexts)) throw new Error(`There is no context \`${first}\`.`)
  let value: unknown = contexts
  for (const name of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[name]
  return value === undefined ? '' : String(value)
}
