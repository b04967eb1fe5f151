import { slip, suggestion } from '../../diagnostics/nearest.ts'

/** What can follow a command, and how it is read from what was typed. */
export interface Option<T> {
  /** What it does, as the help has it. */
  says: string
  /** What stands for its value in the help: `DIR`. Nothing follows a flag. */
  value?: string
  /** What it may be, in words: `a whole number from 1 to 30`. */
  form: string
  /** All that it may be, where that is a list. */
  known?: readonly string[]
  /** What it is where it is not given; without one, it must be. */
  usual?: { value: T }
  /** Nothing where this is no such value. */
  read(typed: string): T | undefined
}

/** One of these words, the first where it is not given. */
export const oneOf = <const T extends string>(known: readonly [T, ...T[]], says: string): Option<T> => ({
  says,
  value: known.join('|'),
  form: known.join(', '),
  known,
  usual: { value: known[0] },
  read: (typed) => known.find((one) => one === typed),
})

export const wholeNumber = (usual: number, most: number, says: string): Option<number> => ({
  says,
  value: 'N',
  form: `a whole number from 1 to ${most}`,
  usual: { value: usual },
  read: (typed) => (/^\d{1,10}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : undefined),
})

/** Whole numbers with commas between. */
export const wholeNumbers = (usual: readonly number[], least: number, says: string): Option<readonly number[]> => ({
  says,
  value: 'N,N',
  form: `whole numbers from ${least} up, such as \`${usual.join(',')}\``,
  usual: { value: usual },
  read: (typed) => {
    const numbers = typed.split(',').map((one) => (/^\d{1,9}$/.test(one) ? Number(one) : 0))
    return numbers.every((one) => one >= least) ? numbers : undefined
  },
})

/** Words that must be given. */
export const words = (form: string, says: string): Option<string> => ({
  says,
  value: 'WORDS',
  form,
  read: (typed) => typed.trim() || undefined,
})

/** A path, from where the command is typed. */
export const folder = (says: string): Option<string> => ({ ...words('the path of a folder', says), value: 'DIR' })
export const file = (says: string): Option<string> => ({ ...words('the path of a file', says), value: 'FILE' })

/** Something that need not be given. */
export const optional = <T>(option: Option<T>): Option<T | undefined> => ({ ...option, usual: { value: undefined } })

/** It is said, or not. */
export const flag = (says: string): Option<boolean> => ({ says, form: 'a word by itself', usual: { value: false }, read: () => true })

/** What is wrong with what was typed for an option, and what to type. */
export function wrongValue(name: string, { known, form }: Option<unknown>, typed: string): string {
  if (known && typed) return `There is no ${name} \`${typed}\`.${suggestion(typed, known, slip)}`
  return `Write \`--${name}\` as ${form}${typed ? `, not \`${typed}\`` : ''}.`
}
