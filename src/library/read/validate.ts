import type { VFile } from 'vfile'
import * as z from 'zod'
import { addDiagnostic, type Position } from '../../diagnostics/diagnostic.ts'
import { slip, suggestion } from '../../diagnostics/nearest.ts'
import type { Rule } from '../../diagnostics/rule.ts'
import { isGone } from '../older-forms/messages.ts'
import type { IssueParams } from '../schema/reference.ts'
import { withoutEmpty } from './left-out.ts'
import { inside, unwrap } from './schema-path.ts'
import type { YamlSource } from './yaml.ts'

type Issue = z.core.$ZodIssue

/**
 * Holds data to its schema. Each failure becomes a located problem on the file; the result is nothing when
 * there was any. A field that holds nothing counts as left out, where it may be.
 */
export function validate<T extends z.ZodType>(
  file: VFile,
  schema: T,
  source: Pick<YamlSource, 'data' | 'positionOf'>,
): z.output<T> | undefined {
  const whole = schema.safeParse(source.data)
  if (whole.success) return whole.data
  const data = withoutEmpty(schema, source.data)
  const result = schema.safeParse(data, { error: withoutOwnWords })
  if (result.success) return result.data
  for (const issue of result.error.issues) report(file, schema, { data, positionOf: source.positionOf }, issue, [])
  return undefined
}

/** What is wrong by these codes is said here, with the field's name, unless the schema says it itself: a message is the schema's, or empty. */
const SAID_HERE = ['invalid_type', 'invalid_value', 'invalid_union', 'custom']
const withoutOwnWords: z.core.$ZodErrorMap = ({ code }) => (SAID_HERE.includes(code) ? '' : undefined)

function report(
  file: VFile,
  schema: z.ZodType,
  source: Pick<YamlSource, 'data' | 'positionOf'>,
  issue: Issue,
  base: readonly PropertyKey[],
): void {
  const path = [...base, ...issue.path]
  const say = (rule: Rule, place: Position, reason: string) => addDiagnostic(file, rule, place, reason)
  const field = nameOf(path)
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const hint =
        (path.length === 0 && MEANT[key]) ||
        (isGone([...path, key]) && GONE) ||
        suggestion(key, knownKeys(schema, path, source.data)) ||
        ' Take it out.'
      const where = path.length > 0 ? ` in \`${field}\`` : ''
      say('field-unknown', source.positionOf([...path, key], true), `There is no field \`${key}\`${where}.${hint}`)
    }
  } else if (issue.code === 'invalid_key') {
    const form = issue.issues.map(({ message }) => message).join(' ')
    say('field-value', source.positionOf(path, true), `\`${String(path.at(-1))}\` is not an id. ${form}`)
  } else if (valueAt(source.data, path) === undefined) {
    const meant = issue.message && ` ${issue.message}`
    say('field-missing', source.positionOf(path.slice(0, -1)), `The field \`${field}\` is missing. Add it.${meant}`)
  } else if (issue.code === 'invalid_type') {
    const found = valueAt(source.data, path)
    const kind = `${field ? `\`${field}\`` : 'This file'} must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(found)}.`
    say('field-type', source.positionOf(path), issue.message || kind + hintFor(issue.expected, found))
  } else if (issue.code === 'invalid_value') {
    const value = String(valueAt(source.data, path))
    say('field-value', source.positionOf(path), issue.message || noValue(value, field, issue.values))
  } else if (issue.code === 'invalid_union' && issue.message === '') {
    const options = 'options' in issue ? issue.options : undefined
    if (options) say('field-value', source.positionOf(path), noValue(String(valueAt(source.data, path)), field, options))
    else for (const inner of issue.errors[0] ?? []) report(file, schema, source, inner, path)
  } else {
    const { rule }: Partial<IssueParams> = (issue.code === 'custom' && issue.params) || {}
    say(rule ?? 'field-value', source.positionOf(path), issue.message)
  }
}

const GONE = ' These words stand nowhere any more. What takes them out: npm run migrate -- --write'

/** Fields that people look for, and what holds them. */
const MEANT: Readonly<Record<string, string>> = {
  adults: ' Write `people: [{ pseudonym: Adult A, age: 58 years, as: adult }]`.',
}

const noValue = (value: string, field: string, known: readonly unknown[]): string =>
  `\`${value}\` is not a value of \`${field}\`.${suggestion(value, known.map(String), slip)}`

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  boolean: 'true or false',
}

/** How one thing is a list. One of which each line lacks the space after its hyphen is one text. */
function hintFor(expected: string, found: unknown): string {
  if (expected !== 'array' || typeof found !== 'string' || found.trim() === '') return ''
  if (/^-\S/.test(found)) return ' Type a space after each `-`.'
  return /^[\p{L}\p{N}-]+(?:, ?[\p{L}\p{N}-]+)*$/u.test(found) ? ` Write \`[${found}]\`.` : ''
}

function kindOf(value: unknown): string {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return KINDS[typeof value] ?? typeof value
}

/** `recommendations[2].source`, as a person would say where a field is. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : i === 0 ? String(step) : `.${String(step)}`)).join('')
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined | null)?.[step], data)
}

/** The fields that the schema knows at `path`, to find the nearest to an unknown one. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  let at: unknown = schema
  for (const step of path) at = inside(at, step, data)
  const shape = unwrap(at, valueAt(data, path))
  return shape instanceof z.ZodObject ? Object.keys(shape.shape) : []
}
