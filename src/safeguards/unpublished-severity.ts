/** Why words of what was withdrawn reach no reader, in a sentence's part. */
export const IS_WITHDRAWN = 'this is withdrawn, and only its notice is shown'

/**
 * Why words of an entry reach no reader, in a sentence's part: of a draft none do, and of a withdrawn entry none but those of
 * its notice. Of any other entry they do, or will: what is under embargo goes out by itself when its day comes.
 *
 * @param status as it was written, which may be wrong.
 * @param path the field that holds the words; empty for the body, and nothing where they are in a document.
 */
export function whyItStaysIn(status: unknown, path: readonly PropertyKey[] | undefined): string | undefined {
  if (status === 'draft') return 'this is a draft'
  if (status === 'withdrawn' && path?.[0] !== 'withdrawn') return IS_WITHDRAWN
  return undefined
}

/** What is said where something would be an error, were the words not to stay in. */
export const onlyWarns = (why: string): string => `It only warns, because ${why}; once it is published, it stops the build.`
