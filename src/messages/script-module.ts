import { type Forms, isForms, type Written } from './compile.ts'

/**
 * The module of a group of messages for scripts, with each message as an export: what a script does not use stays out of it. A
 * message is written out as the code that gives it, so that no compiler comes along. A group within the group is an object. What
 * writes numbers and what chooses forms begin the module, and go the same way where nothing needs them.
 *
 * @param tag of the language: `en-GB`.
 */
export function scriptModule(group: Written, tag: string): string {
  // A name may be a word of the language that it is written in: `new`, `delete`.
  const messages = Object.entries(group).map(([name, message], i) => ({ name, local: `m${i}`, code: codeOf(message) }))
  const code = messages.map(({ local, code }) => `const ${local} = ${code}`)
  const names = messages.map(({ name, local }) => `${local} as ${name}`)
  const language = JSON.stringify(tag)
  return [
    `const f = (value) => typeof value === 'number' ? value.toLocaleString(${language}) : value`,
    `const p = /* @__PURE__ */ new Intl.PluralRules(${language})`,
    ...code,
    `export { ${names.join(', ')} }`,
  ].join('\n')
}

function codeOf(message: string | Forms | Written): string {
  if (typeof message === 'string') return textOf(message, (text) => `(v) => ${text}`)
  if (!isForms(message)) return objectOf(message, codeOf)
  const { other, ...forms } = message
  return `(v) => ({ ${Object.entries(forms).map(([category, form]) => `${category}: ${textOf(form)}`)} })[p.select(v.count)] ?? ${textOf(other)}`
}

const objectOf = <T>(values: Readonly<Record<string, T>>, write: (value: T) => string): string =>
  `{ ${Object.entries(values)
    .map(([name, value]) => `${JSON.stringify(name)}: ${write(value)}`)
    .join(', ')} }`

/** A text as code: a string, or a sum of what stands between and in its braces. */
function textOf(text: string, withNames = (code: string) => code): string {
  const parts = text.split(/\{(\w+)\}/)
  if (parts.length === 1) return JSON.stringify(text)
  return withNames(parts.map((part, i) => (i % 2 ? `f(v.${part})` : JSON.stringify(part))).join(' + '))
}
