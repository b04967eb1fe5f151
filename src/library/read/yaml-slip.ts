import type { YAMLError } from 'yaml'

/** What went wrong in YAML: an offset of its text, and what to type there. */
export interface Slip {
  at: number
  reason: string
}

const QUOTE = 'Put the whole text in quotation marks.'

/**
 * Says what to type, where the parser says what it did not expect. An error that only follows from one before it, on the same line or
 * in the lines below, is left out.
 */
export function slips(errors: readonly YAMLError[], text: string): Slip[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  const out: Slip[] = []
  const lines = new Set<number>()
  for (const error of tabs.length > 0 ? tabs : errors) {
    const slip = slipOf(error, text)
    if (!slip) continue
    const line = text.lastIndexOf('\n', slip.at - 1)
    const above = text.lastIndexOf('\n', line - 1)
    const follows =
      slip.reason === COLUMN || (slip.reason === NO_FIELD && slip.at > line + 1) || (slip.reason === FURTHER && lines.has(above))
    if (lines.has(line) || (follows && out.length > 0)) continue
    lines.add(line)
    out.push(slip)
  }
  return out
}

const COLUMN = 'this line does not begin in the column in which the fields around it do. Line it up with them.'
const FURTHER = 'this line begins further in than the one above, which has a text already. Let both begin in the same column.'
const NO_FIELD =
  'this line is no field. A field is a name, a colon, a space and a text, as in `title: ...`. If the text above goes on here, begin this line with two more spaces than that one.'

/** Nothing for what is told of elsewhere. */
function slipOf({ code, message, pos: [at] }: YAMLError, text: string): Slip | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const line = lineAt(text, start)
  const { 1: before = '', 2: value = '' } = /^(\s*(?:-\s+)*(?:[^\s:#"'[\]{},]+\s*:\s+)?)(.*)$/.exec(line) ?? []
  const here = (reason: string): Slip => ({ at, reason })
  const atValue = (reason: string): Slip => ({ at: start + before.length, reason })

  if (code === 'TAB_AS_INDENT') return here('a tab indents this line. Use spaces.')
  if (code === 'RESOURCE_EXHAUSTION') return here('lists and groups are nested too deeply. Write it more simply.')
  if (/^[“”„‟‘’‚«»]/u.test(value)) {
    return atValue(
      `YAML does not know curly quotation marks (\`${value[0]}\`). Type straight ones, \`"\`, at the beginning and the end of the text.`,
    )
  }
  if (message.startsWith('Missing closing')) {
    const mark = message.includes('"') ? '"' : "'"
    const open = openQuote(text, at, mark)
    return { at: open, reason: `the quotation mark \`${mark}\` here has no second one. Type it at the end of the text.` }
  }
  if (code === 'BAD_DQ_ESCAPE') return here('between `"` a backslash has a meaning of its own. Take it out, or write it twice.')
  if (code === 'BAD_SCALAR_START') return here(`no text can begin with ${text[at] === '`' ? 'a backtick' : `\`${text[at]}\``}. ${QUOTE}`)
  if (code === 'MULTIPLE_DOCS' || code === 'BAD_DIRECTIVE')
    return here('a line of `---` or `...`, or one that begins with `%`, ends the fields. Take it out.')
  if (/^[>|]/.test(value) && code === 'UNEXPECTED_TOKEN') return atValue(`no text can begin with \`${value[0]}\`. ${QUOTE}`)
  if (/^- /.test(value))
    return atValue(`\`- \` begins a list, which stands on the lines below. If it is a text, put it in quotation marks.`)
  if (code === 'UNEXPECTED_TOKEN' && message.endsWith('at node end')) {
    if (value.startsWith("'"))
      return atValue(`the text ends at its second \`'\`. Put it between \`"\`, or write each \`'\` within it twice.`)
    if (value.startsWith('"'))
      return atValue('the text goes on after its second quotation mark. Put all of it between the two; within it, write “ and ”.')
    if (/^[[{]/.test(value))
      return atValue(`\`${value[0]}\` begins ${value.startsWith('[') ? 'a list' : 'a group of fields'}, and no text. ${QUOTE}`)
    if (value.startsWith('*')) return undefined
  }
  const open = /(?:end with a |Expected .* to end with )([\]}])/.exec(message)?.[1]
  if (open) return here(`a \`${open}\` is missing before this.`)
  if (/Missing , |Missing space after :/.test(message)) return here('a comma, or a space after a colon, is missing before this.')
  if (/Nested mappings|block collection|same line with key/i.test(message)) {
    const next = lineAt(text, start + line.length + 1)
    if (!/: |:$/.test(line.slice(at - start)) && indent(next) > indent(line)) {
      return { at: start + line.length + 1 + indent(next), reason: FURTHER }
    }
    return here('this line has a second `: ` in it. Put the text in quotation marks.')
  }
  if (/Implicit keys need|followed by map values/.test(message)) return here(noField(line.trim()))
  if (/must start at the same column|without - indicator|block sequence may not be used/i.test(message)) {
    return here(COLUMN)
  }
  return here(`${message}. Look for a quotation mark, a bracket or a colon that is missing.`)
}

/** What is wrong with a line that ought to be a field. */
function noField(line: string): string {
  const name = /^[\w-]+/.exec(line)?.[0] ?? 'title'
  if (/^[\w-]+:\S/.test(line)) return `a space is missing after the colon: \`${name}: ...\`.`
  if (/^[\w-]+\s*=/.test(line)) return `a field has a colon and no \`=\`: \`${name}: ...\`.`
  if (/^[\w-]+\s*[：﹕꞉∶]/u.test(line)) return `this is a colon of another script. Type an ordinary one, and a space: \`${name}: ...\`.`
  if (/^[\w-]+$/.test(line)) return `a colon is missing after \`${name}\`: \`${name}: ...\`.`
  return NO_FIELD
}

/** Where the quotation mark stands that the parser found no second one for: the last before the error that begins a value. */
function openQuote(text: string, end: number, mark: string): number {
  for (let i = text.lastIndexOf(mark, end - 1); i > 0; i = text.lastIndexOf(mark, i - 1)) {
    if (/[\s,[{:-]/.test(text.charAt(i - 1))) return i
  }
  return Math.max(text.indexOf(mark), 0)
}

const lineAt = (text: string, start: number): string => {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '')
}

const indent = (line: string): number => /^ */.exec(line)?.[0].length ?? 0
