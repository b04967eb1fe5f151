/** `1 comment`, `3 comments`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** A property of a file with its value, as much of it as a line can hold. */
export function property(name: string, value: string): string {
  const line = value.replace(/[\s`]+/g, ' ').trim()
  return `${name} (\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\`)`
}

/** Whether the value of a property that somebody added tells anything: programs add numbers and switches of their own. */
export const isTold = (value: string): boolean => !/^(?:true|false|[\d.,]*)$/i.test(value.trim())
