import { parseArgs } from 'node:util'
import { Misuse, type Settings, settings } from '../src/library/settings.ts'

/** What a command can be told: for each option the values that it may have, the first where it is not given. */
type Choices = Record<string, readonly [string, ...string[]]>
type Chosen<C extends Choices> = { [K in keyof C]: C[K][number] }

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
  const options = Object.fromEntries(Object.entries(choices).map(([name, [first]]) => [name, { type: 'string' as const, default: first }]))
  let values: Record<string, string | undefined>
  try {
    values = parseArgs({ options }).values
  } catch (error) {
    throw new Misuse(
      `${(error as Error).message}. Known: ${
        Object.keys(choices)
          .map((name) => `--${name}`)
          .join(', ') || 'no options'
      }.`,
    )
  }
  for (const [name, known] of Object.entries(choices)) {
    if (!known.includes(values[name] ?? '')) throw new Misuse(`There is no ${name} \`${values[name]}\`. Known: ${known.join(', ')}.`)
  }
  return values as Chosen<C>
}
