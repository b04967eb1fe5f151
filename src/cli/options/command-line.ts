import { parseArgs } from 'node:util'
import { nearest } from '../../diagnostics/nearest.ts'
import { type Environment, UsageError } from '../../settings/environment.ts'
import { type Command, FOLDERS } from './commands.ts'
import { flag, type Option, wrongValue } from './option.ts'
import { typed } from './typed.ts'

export type Values = Readonly<Record<string, unknown>>

const HELP = flag('says this')

/** Every option of a command: its own, and those that all have. */
export function optionsOf({ on, options }: Command): Readonly<Record<string, Option<unknown>>> {
  return { ...options, ...(on === 'itself' || on === 'nothing' ? {} : FOLDERS), help: HELP }
}

/**
 * Reads what was typed after a command, by its options.
 *
 * @throws {UsageError} for all that is not known, or given wrongly.
 */
export function readCommandLine(name: string, command: Command, args: readonly string[], env: Environment = {}): Values {
  refuseTakenByNpm(name, command, env)
  const known = optionsOf(command)
  const { operand } = command
  const types = Object.entries(known).map(([option, { value }]) => [option, { type: value === undefined ? 'boolean' : 'string' } as const])
  const { tokens } = parseArgs({ args: [...args], options: Object.fromEntries(types), strict: false, tokens: true })
  const seen = new Map<string, string>()
  const more = `To see all: ${typed(name, '--help')}`
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      if (operand && seen.has(''))
        throw new UsageError(
          `One at a time: \`${seen.get('')}\` or \`${token.value}\`. If this is one name with a space in it, put it in quotation marks. ${more}`,
        )
      if (!operand) throw new UsageError(`\`${token.value}\` belongs to no option. ${listOf(known)} ${more}`)
      seen.set('', token.value)
      continue
    }
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (!option) throw new UsageError(`Unknown option \`${token.rawName}\`. ${meant(token.name, command)} ${more}`)
    if (seen.has(token.name)) throw new UsageError(`\`--${token.name}\` is given twice.`)
    if (option.value === undefined && token.value !== undefined)
      throw new UsageError(`\`--${token.name}\` is a word by itself, without a value.`)
    // What looks like an option is one: the value before it was forgotten.
    const isForgotten = !token.inlineValue && token.value?.startsWith('--')
    if (isForgotten) throw new UsageError(wrongValue(token.name, option, ''))
    seen.set(token.name, token.value ?? '')
  }
  if (seen.has('help')) return { help: true }
  const read = (as: string, option: Option<unknown>): unknown => {
    const given = seen.get(as)
    if (given === undefined && option.usual) return option.usual.value
    const value = option.value !== undefined && !given ? undefined : option.read(given ?? '')
    if (value === undefined) throw new UsageError(wrongValue(as, option, given ?? ''))
    return value
  }
  const values = Object.entries(known).map(([option, of]) => [option, read(option, of)])
  if (operand) {
    const value = operand.read(seen.get('') ?? '')
    if (value === undefined) throw new UsageError(`Write ${operand.form} after the command: ${typed(name, operand.name)}`)
    values.push(['operand', value])
  }
  return Object.fromEntries(values)
}

/** Without `--` before them, npm takes options for its own, and the command never hears of them. */
function refuseTakenByNpm(name: string, command: Command, env: Environment): void {
  for (const option of Object.keys(optionsOf(command))) {
    const value = env[`npm_config_${option.replaceAll('-', '_')}`]
    if (!value || option === 'help') continue
    const words = value === 'true' ? `--${option} ...` : `--${option} ${value}`
    throw new UsageError(`npm took \`--${option}\` for itself. Write \`--\` before it: ${typed(name, words)}`)
  }
}

function meant(name: string, command: Command): string {
  const known = optionsOf(command)
  if (command.on === 'itself' && Object.hasOwn(FOLDERS, name)) return 'This command tries Sevenfold itself, with the example.'
  const near = Object.keys(known).find((one) => name.length > 1 && one.startsWith(name)) ?? nearest(name, Object.keys(known))
  return near ? `Did you mean \`--${near}\`?` : listOf(known)
}

const listOf = (known: Values): string =>
  `Known: ${Object.keys(known)
    .map((name) => `--${name}`)
    .join(', ')}.`

/** What a command does, and all that can be said to it. */
export function helpOf(name: string, command: Command): string {
  const { does, operand } = command
  const rows = Object.entries(optionsOf(command)).map(([option, { value = '', says, usual }]) => {
    const unless = usual === undefined ? ' (must be given)' : usual.value === undefined || usual.value === false ? '' : ` (${usual.value})`
    return [`  --${option} ${value}`.trimEnd(), `${says}${unless}`] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length)) + 3
  const usage = typed(name, `${operand ? `${operand.name} ` : ''}[options]`)
  return [usage, '', does, '', ...rows.map(([left, right]) => left.padEnd(width) + right)].join('\n')
}
