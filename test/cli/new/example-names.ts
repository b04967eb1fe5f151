import { exampleLibrary } from '../../library/example.ts'

/** Names of the example: its places, its cases, who wrote and who published them. */
export function exampleNames(): string[] {
  const { site, partnerships, reviews } = exampleLibrary()
  return [
    ...partnerships.flatMap(({ name, area, formerly }) => [name, ...area.split(' and '), ...formerly]),
    ...reviews.flatMap(({ subject, review }) => [subject, ...review.reviewers]),
    site.publisher.name,
    new URL(site.address).host,
  ]
}

/** Those of some names that a text says. */
export const saidIn = (text: string, names: readonly string[]): string[] =>
  names.filter((name) => new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu').test(text))
