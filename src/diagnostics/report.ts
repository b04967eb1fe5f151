import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { VFile } from 'vfile'

export const FORMATS = ['text', 'json', 'github', 'gitlab', 'places'] as const
export type Format = (typeof FORMATS)[number]

/** Formats that a host shows or keeps: they give the rule and the place of a problem, and no word of the content. */
export const isForHost = (format: Format): boolean => format !== 'text' && format !== 'json'

/** One problem, as machines read it. */
interface Problem {
  file: string
  line: number
  column: number
  rule: string
  severity: 'error' | 'warning'
  message: string
}

/** Every problem of the files, in order of file and place; paths begin with the content folder's. */
export function diagnosticsOf(files: readonly VFile[], folder: string): Problem[] {
  return files
    .flatMap((file) =>
      file.messages.map(
        (message): Problem => ({
          file: join(folder, file.path),
          line: message.line ?? 1,
          column: message.column ?? 1,
          rule: message.ruleId ?? '',
          severity: message.fatal ? 'error' : 'warning',
          message: message.reason,
        }),
      ),
    )
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
}

/**
 * Prints the problems of files: for a person, as JSON, as annotations on GitHub, as a code quality report of GitLab, or as their places
 * alone, for a log that others read.
 *
 * @param folder what the paths begin with.
 */
export function formatReport(files: readonly VFile[], folder: string, format: Format, colour = false): string {
  const problems = diagnosticsOf(files, folder)
  switch (format) {
    case 'json':
      // The same signs escaped, as JSON has it.
      return JSON.stringify(problems, null, 2).split('\n').map(shown).join('\n')
    case 'github':
      return problems.map(annotation).join('\n')
    case 'gitlab':
      return JSON.stringify(problems.map(codeQuality), null, 2)
    case 'places':
      return places(problems)
    case 'text':
      return text(problems, colour)
  }
}

/** What stands in the place of a message that may hold words of the content. */
const HIDDEN = 'What is wrong is said where nobody else reads it, on your own machine: npm run check'

/** Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
function annotation({ file, line, column, rule, severity }: Problem): string {
  const data = (value: string) => shown(value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'))
  const property = (value: string) => data(value).replace(/:/g, '%3A').replace(/,/g, '%2C')
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${HIDDEN}`
}

/** Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
function codeQuality({ file, line, column, rule, severity }: Problem) {
  const path = shown(file)
  return {
    description: `${rule}. ${HIDDEN}`,
    check_name: rule,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([path, line, column, rule]))
      .digest('hex'),
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path, lines: { begin: line } },
  }
}

/**
 * In the manner of a compiler: `path:line:column` before each problem, so that a terminal makes it a link, and below it what is wrong.
 *
 * It is not `vfile-reporter` (8.1.1), which groups the problems of a file under its name and has neither a format of its own to give
 * nor a hook for one. There the place is `2:7` without its path, which no terminal and no editor makes a link; every row is padded to
 * the width of the longest, and ours are sentences; the rule follows the sentence, hundreds of columns to the right; and a text of the
 * content is printed as it stands, with what acts on a terminal and with line breaks after which it may look like another problem.
 */
function text(problems: readonly Problem[], colour: boolean): string {
  if (problems.length === 0) return ''
  const paint = (code: number, words: string) => (colour ? `\u001b[${code}m${words}\u001b[0m` : words)
  const lines = problems.map(({ file, line, column, rule, severity, message }) => {
    const label = severity === 'error' ? paint(31, 'error') : paint(33, 'warning')
    return `${shown(file)}:${line}:${column}: ${label} ${rule}\n  ${shown(message)}`
  })
  return `${lines.join('\n')}\n\n${tally(problems)}`
}

function places(problems: readonly Problem[]): string {
  if (problems.length === 0) return ''
  const lines = problems.map(({ file, line, column, rule, severity }) => `${shown(file)}:${line}:${column}: ${severity} ${rule}`)
  return `${lines.join('\n')}\n\n${tally(problems)}. ${HIDDEN}`
}

/** Text of a content file may not act on the terminal that shows it, nor look like a problem of its own. */
const shown = (words: string): string =>
  words.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

function tally(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity'], one: string) => {
    const n = problems.filter((problem) => problem.severity === severity).length
    return n === 0 ? [] : [`${n} ${one}${n === 1 ? '' : 's'}`]
  }
  return [...count('error', 'error'), ...count('warning', 'warning')].join(', ')
}
