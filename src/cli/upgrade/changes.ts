/** What a version changed, as `CHANGELOG.md` says it. */
export interface VersionChanges {
  /** `0.2.0`, or `Next` for what is in no version yet. */
  version: string
  /** Plain text. */
  text: string
}

/**
 * What changed since a version, the newest first.
 *
 * @param changelog `CHANGELOG.md`: a section for each version, the newest first.
 */
export function changesSince(changelog: string, version: string): VersionChanges[] {
  const sections = changelog.split(/^## +/m).slice(1)
  return sections.flatMap((section): VersionChanges[] => {
    const [, of = '', words = ''] = /^(.*)\n([\s\S]*)$/.exec(section) ?? []
    return isNewer(of.trim(), version) ? [{ version: of.trim(), text: plain(words) }] : []
  })
}

/** Whether a version came after another. What has no number is still to come. */
export const isNewer = (version: string, other: string): boolean =>
  !/^\d/.test(version) || version.localeCompare(other, 'en', { numeric: true }) > 0

/** Markdown as a person reads it on a terminal: a link to a page of the documents names it. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (_, text: string, to: string) => `${text} (${to})`)
    .replaceAll('**', '')
    .trim()
