import { parseArgs } from 'node:util'
import { Misuse, type Settings, settings } from '../src/library/settings.ts'

/** An option whose values cannot be listed. */
interface Free<T> {
  /** What it is where it is not given. */
  default: string
  /** Reads what was given; nothing where that is no such value. */
  read(given: string): T | undefined
  /** What it may be, in words: `a whole number from 1 to 30`. */
  form: string
}

/** What a command can be told: for each option the values that it may have, the first where it is not given; or how it is read. */
type Choices = Record<string, readonly [string, ...string[]] | Free<unknown>>
type Chosen<C extends Choices> = {
  [K in keyof C]: C[K] extends Free<infer T> ? T : C[K] extends readonly string[] ? C[K][number] : never
}

/** Words that must be given. */
export const words = (form: string): Free<string> => ({ default: '', read: (given) => given.trim() || undefined, form })

/** The name of a folder, which need not be given. */
export const folder = (form: string): Free<string> => ({ default: '', read: (given) => given.trim(), form })

export const wholeNumber = (usual: number, most: number): Free<number> => ({
  default: String(usual),
  read: (given) => (/^\d{1,9}$/.test(given) && Number(given) >= 1 && Number(given) <= most ? Number(given) : undefined),
  form: `a whole number from 1 to ${most}`,
})

/** Runs a command. What a person told it wrongly is said in a sentence, and ends it with 2. */
export async function command<const C extends Choices>(
  choices: C,
  run: (chosen: Chosen<C>, settings: Settings) => void | Promise<void>,
): Promise<void> {
  try {
    await run(
      chosen(choices),
      settings(process.env, () => new Date()),
    )
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}

function chosen<C extends Choices>(choices: C): Chosen<C> {
  const options = Object.fromEntries(
    Object.entries(choices).map(([name, choice]) => [
      name,
      { type: 'string' as const, default: isList(choice) ? choice[0] : choice.default },
    ]),
  )
  const { values, tokens } = parseArgs({ options, strict: false, tokens: true })
  const known = `Known: ${
    Object.keys(choices)
      .map((name) => `--${name}`)
      .join(', ') || 'no options'
  }.`
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(choices, token.name)) throw new Misuse(`Unknown option \`${token.rawName}\`. ${known}`)
    if (token.kind === 'positional') throw new Misuse(`\`${token.value}\` belongs to no option. ${known}`)
  }
  const read = Object.entries(choices).map(([name, choice]) => {
    const given = String(values[name] === true ? '' : values[name])
    if (isList(choice)) {
      if (!choice.includes(given)) throw new Misuse(`There is no ${name} \`${given}\`. Known: ${choice.join(', ')}.`)
      return [name, given]
    }
    const value = choice.read(given)
    if (value === undefined) throw new Misuse(`Write \`--${name}\` as ${choice.form}${given ? `, not \`${given}\`` : ''}.`)
    return [name, value]
  })
  return Object.fromEntries(read) as Chosen<C>
}

const isList = (choice: Choices[string]): choice is readonly [string, ...string[]] => Array.isArray(choice)
