/** How many of something, in a message to those who publish, which is in English: `1 page`, `1,204 pages`. */
export const count = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`
