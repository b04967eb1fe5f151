/** What pdf.js gives for a run of letters; other items mark the structure. */
export interface Run {
  str: string
  dir: string
  transform: number[]
  width: number
  height: number
  hasEOL: boolean
}

/** A run where it stands: its beginning, its direction, and how far it goes, in points. */
interface Placed {
  text: string
  isRtl: boolean
  x: number
  y: number
  dx: number
  dy: number
  width: number
  height: number
  /** Whether a space was drawn before it. */
  isApart: boolean
}

/** A gap between lines that is larger than this, in heights of a letter, ends a paragraph. */
const PARAGRAPH = 1.7
/** Runs whose directions differ by more than this, as the sine of the angle, do not go on in each other. */
const TURNED = 0.08
/** Of what is drawn twice to look bold, one stands as near to the other as this, in heights of a letter. */
const DOUBLE = 0.25
/** A gap that is larger than this, in heights of a letter, is one between words; one that goes back further than the other jumps. */
const APART = 0.15
const BACK = -0.3
/** One that is larger than this ends a cell or what a tab set apart, where words stand before it and not the number of an item. */
const CELL = 2
const HAS_WORD = /\p{L}{2}/u
/** Letters that are drawn one by one at equal steps may differ by this from a whole number of them. */
const UNEQUAL = 0.06
/** Fewer letters than this at equal steps are no word. */
const LEAST_WORD = 5
/** Between letters that stand one by one, a gap that is this much larger than the least is one between words. */
const WIDER = 1.6

/** The text of a page: its lines as paragraphs, in the order in which they are drawn, with a tab between cells, as `joinSpaced` takes it. */
export const textOfRuns = (runs: readonly Run[]): string => paragraphs(linesOf(runs))

type Line = Placed[]

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = []
  const drawn = new Map<string, Placed[]>()
  let line: Line = []
  let isApart = false
  let isEnded = false
  const end = () => {
    if (line.length > 0) lines.push(line)
    line = []
    isApart = false
  }
  for (const run of runs) {
    if (run.str.trim() === '') isApart ||= run.str !== ''
    else {
      const one = placed(run, isApart)
      const alike = drawn.get(one.text) ?? []
      drawn.set(one.text, alike)
      const before = line.at(-1)
      if (!alike.some((other) => isDouble(one, other))) {
        alike.push(one)
        if (before && isLastDouble(one, before)) one.text = one.text.slice(1)
        if (before && !(isEnded ? isRound(before, one) : goesOn(before, one))) end()
        isEnded = false
        if (one.text !== '') line.push(one)
        isApart = false
      }
    }
    isEnded ||= run.hasEOL
  }
  end()
  return lines
}

function placed({ str, dir, transform: [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0], width, height }: Run, isApart: boolean): Placed {
  const length = Math.hypot(a, b) || 1
  return {
    text: str.trim(),
    isRtl: dir === 'rtl',
    x,
    y,
    dx: a / length,
    dy: b / length,
    width,
    height: height || Math.hypot(c, d) || 1,
    isApart,
  }
}

/** How far a run begins after the end of another one, along its direction and across it. */
function gapTo(before: Placed, { x, y }: Placed): { along: number; across: number } {
  const [right, up] = [x - before.x, y - before.y]
  return { along: right * before.dx + up * before.dy - before.width, across: up * before.dx - right * before.dy }
}

const isDouble = (one: Placed, other: Placed): boolean =>
  Math.hypot(one.x - other.x, one.y - other.y) < DOUBLE * Math.min(one.height, other.height) && !isTurned(one, other)

/** Whether a run begins with the last letter of the one before it, drawn a second time. */
function isLastDouble(one: Placed, before: Placed): boolean {
  const { along, across } = gapTo(before, one)
  const isOver = along < -DOUBLE * before.height && along > -1.1 * before.height && Math.abs(across) < DOUBLE * before.height
  return isOver && one.text[0] === before.text.at(-1) && !isTurned(one, before)
}

const isTurned = (one: Placed, other: Placed): boolean =>
  Math.abs(one.dx * other.dy - one.dy * other.dx) > TURNED || one.dx * other.dx + one.dy * other.dy < 0

/** Whether a run goes on in the line of the one before it: not where it is turned, stands higher or lower, or is much larger. */
function goesOn(before: Placed, one: Placed): boolean {
  if (isTurned(one, before)) return isRound(before, one)
  if (isNext(before, one)) return true
  const { across } = gapTo(before, one)
  const least = Math.min(before.height, one.height)
  return Math.abs(across) < 0.6 * least && Math.max(before.height, one.height) < 2 * least
}

const isNext = (before: Placed, one: Placed): boolean => {
  const { along, across } = gapTo(before, one)
  return Math.abs(along) < 0.6 * Math.min(before.height, one.height) && Math.abs(across) < Math.max(before.height, one.height)
}

/** Whether letters go on in a round stamp, where they stand one by one, each turned a little further. */
const isRound = (before: Placed, one: Placed): boolean =>
  one.text.length <= 3 && isTurned(one, before) && isNext(before, one) && one.dx * before.dx + one.dy * before.dy > 0.5

/** The text of a line. Runs that are drawn from right to left, and are not to be read so, are put in order. */
function textOfLine(line: Line): string {
  const [first] = line
  if (!first) return ''
  const along = ({ x, y }: Placed) => x * first.dx + y * first.dy
  const jumps = line.some((one, i) => i > 0 && gapTo(line[i - 1] as Placed, one).along < BACK * one.height)
  const isMixed = line.some((one) => one.isRtl || isTurned(one, first))
  const runs = jumps && !isMixed ? line.toSorted((a, b) => along(a) - along(b)) : line
  const word = isMixed ? undefined : atEqualSteps(runs, along)
  if (word !== undefined) return word
  const least = leastGap(runs)
  let text = ''
  for (const [i, one] of runs.entries()) {
    const before = runs[i - 1]
    text += before ? spaceBetween(before, one, least, HAS_WORD.test(text)) + one.text : one.text
  }
  return text
}

/**
 * Words whose letters are drawn one by one at equal steps: a narrow letter has a wider gap behind it, and no word ends there.
 * pdf.js takes some of them as one run, so each run is as many steps long as it has letters, and one more where a word ends.
 */
function atEqualSteps(runs: readonly Placed[], along: (one: Placed) => number): string | undefined {
  const words = runs.map(({ text }) => text.replaceAll(' ', ''))
  if (runs.length < 3 || !runs.every((one) => isLetter(one) || isSpaced(one) || one.text.length <= 3)) return undefined
  if (!runs.some((one) => isLetter(one) || isSpaced(one)) || words.join('').length < LEAST_WORD) return undefined
  const lengths = runs.slice(1).map((one, i) => along(one) - along(runs[i] as Placed))
  const step = Math.min(...lengths.map((length, i) => length / (words[i] as string).length))
  const steps = lengths.map((length) => length / step)
  if (!(step > 0) || steps.some((one) => Math.abs(one - Math.round(one)) > UNEQUAL)) return undefined
  // As `joinSpaced` takes it: what the page draws of spaces tells more.
  return words
    .map((word, i) => `${[...word].join(' ')}${Math.round(steps[i] ?? word.length) > word.length ? '  ' : ' '}`)
    .join('')
    .trim()
}

/** The least gap between letters that stand one by one: nothing where there are too few of them to tell. */
function leastGap(runs: readonly Placed[]): number | undefined {
  const gaps = runs.flatMap((one, i) => {
    const before = runs[i - 1]
    return before && isLetter(one) && isLetter(before) ? [gapTo(before, one).along] : []
  })
  return gaps.length < 3 ? undefined : Math.max(0, Math.min(...gaps))
}

/** Letters that stand so close that pdf.js takes them as one run. */
const isSpaced = ({ text }: Placed): boolean => /^\S(?: \S)+$/u.test(text)

/** About how wide the gaps between the letters of such a run are: a letter is 0.6 of its height wide. */
function gapWithin({ text, width, height }: Placed): number {
  const letters = (text.length + 1) / 2
  return Math.min(0.6 * height, Math.max(0.1 * height, (width - letters * 0.6 * height) / (letters - 1)))
}

const isLetter = ({ text }: Placed): boolean => text.length === 1

function spaceBetween(before: Placed, one: Placed, least: number | undefined, hasWord: boolean): string {
  const { along } = gapTo(before, one)
  // Words of languages that are written from right to left follow each other in either order.
  const back = before.isRtl && one.isRtl ? gapTo(one, before).along : undefined
  const gap = back !== undefined && Math.abs(back) < Math.abs(along) ? back : along
  const own = isSpaced(before) ? gapWithin(before) : isSpaced(one) ? gapWithin(one) : least
  const isOneByOne = [before, one].every((each) => isLetter(each) || isSpaced(each))
  if (own !== undefined && isOneByOne && gap > WIDER * own + APART * one.height) return '  '
  if (hasWord && !isOneByOne && back === undefined && gap > CELL * Math.max(before.height, one.height)) return '\t'
  return one.isApart || gap > APART * one.height || gap < BACK * one.height ? ' ' : ''
}

/** Lines as paragraphs: within one, a line goes on in the next (`\v`), and a hyphen at its end holds on to what follows. */
function paragraphs(lines: readonly Line[]): string {
  let text = ''
  let before: Line | undefined
  for (const line of isUpwards(lines) ? lines.toReversed() : lines) {
    const words = textOfLine(line)
    if (before) text += isNew(before, line) ? '\n\n' : isHyphenated(text, words) ? '' : '\v'
    text += words
    before = line
  }
  return text
}

/** Whether a word or a number goes on in the next line, and not another one: `inter-` and `and intra-agency`. */
const isHyphenated = (text: string, next: string): boolean =>
  /[\p{L}\d][-\u2010\u2011]$/u.test(text.slice(-2)) && !/^(?:and|or|to)\b/.test(next)

function isNew(before: Line, line: Line): boolean {
  const [one, other] = [first(before), first(line)]
  return (
    isTurned(one, other) ||
    isBeside(before, line) ||
    Math.abs(rise(one, other)) > PARAGRAPH * Math.max(tall(before), tall(line)) ||
    differ(tall(before), tall(line))
  )
}

/** Whether a line begins another column: it stands higher than the one before it, and to the right of it. */
function isBeside(before: Line, line: Line): boolean {
  const [one, other, end] = [first(before), first(line), before.at(-1) as Placed]
  return rise(one, other) > 0.5 * tall(line) && gapTo(end, other).along > 0
}

const first = (line: Line): Placed => line[0] as Placed
const tall = (line: Line): number => Math.max(...line.map(({ height }) => height))
/** How much higher a line stands than another one, on a page that is turned too. */
const rise = (one: Placed, other: Placed): number => (other.y - one.y) * one.dx - (other.x - one.x) * one.dy

/** A heading's letters are larger than those of the text. */
const differ = (a: number, b: number): boolean => Math.max(a, b) > 1.15 * Math.min(a, b)

/** Whether a page is drawn from its last line up: most lines that follow each other closely do so upwards. */
function isUpwards(lines: readonly Line[]): boolean {
  let [up, down] = [0, 0]
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (!before || isNew(before, line)) continue
    if (rise(first(before), first(line)) > 0.5 * tall(line)) up += 1
    else down += 1
  }
  return up > down
}
