import { stemmer } from 'stemmer'
import { foldAccents } from '../../model/folding.ts'

/** A word of a text, and where it stands there. */
export interface Word {
  /** What is looked for: one form for all the ways in which a word is written and inflected. */
  stem: string
  start: number
  end: number
  /** A hyphen alone stands between it and the next: `co-` of `co-sleeping`. */
  hyphen: boolean
}

/** A letter may be written apart from its marks. No letter has ten. */
const WORD = /(?:[\p{L}\p{N}]\p{M}{0,9})+(?:['’](?:\p{L}\p{M}{0,9})+)*/uy
/** Between two words that are written as one. */
const HYPHEN = /[-‐‑][\p{L}\p{N}]/uy

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  eachWord(text, (word, start, end, hyphen) => words.push({ stem: stem(word), start, end, hyphen }))
  return words
}

/** Tells of each word of a text, in order, as it is written there. */
export function eachWord(text: string, tell: (word: string, start: number, end: number, hyphen: boolean) => void): void {
  for (let start = 0; start < text.length; ) {
    const end = endOfWord(text, start)
    if (end > start) {
      HYPHEN.lastIndex = end
      tell(text.slice(start, end), start, end, HYPHEN.test(text))
    }
    start = Math.max(end, start + 1)
  }
}

/** Where the word ends that begins at a place; the place itself, where none does. Most have plain letters alone, and need no expression. */
function endOfWord(text: string, start: number): number {
  let end = start
  while (isPlain(text.charCodeAt(end))) end += 1
  const after = text.charCodeAt(end)
  if (!(after > 127) && !(after === 39 && end > start)) return end
  WORD.lastIndex = start
  return WORD.test(text) ? WORD.lastIndex : end
}

const isPlain = (sign: number): boolean => (sign >= 97 && sign <= 122) || (sign >= 65 && sign <= 90) || (sign >= 48 && sign <= 57)

const stems = new Map<string, string>()

/** One form for `child`, `Children's` and `CHILD`; for `counselling` and `counseling`; for `mum` and `mother`. */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const plain = foldAccents(word)
    .replace(/['’][sd]$/, '')
    .replace(/['’]/g, '')
  const same = SAME.get(plain) ?? plain
  const stem = stemmer(british(same))
  if (stems.size < 50_000) stems.set(word, stem)
  return stem
}

/** One spelling for British and American English. */
function british(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/([iy])z(e|ed|es|er|ers|ing|ation|ations)$/, '$1s$2')
    .replace(/our(s|ed|er|ers|ing|ite|ites|al|ally|able|hood|hoods|less)?$/, 'or$1')
    .replace(/(?<=.{3})ell(ing|ed|or|ors|er|ers)$/, 'el$1')
    .replace(/([ct])re(s|d)?$/, '$1er$2')
    .replace(/(defen|offen|licen|practi)[cs]e/, '$1se')
    .replace(/^(.{4,})mme(s|d)?$/, '$1m$2')
    .replace(/^(?=.{6})(.*)[ao]e/, '$1e')
    .replace(/dgement/, 'dgment')
}

/** Forms that no rule finds, and everyday words for one thing. */
const SAME = new Map(
  `mother: mum mums mummy mom moms mommy mam
  father: dad dads daddy
  baby: babies newborn newborns infant infants
  child: children kid kids childrens kiddie
  man: men male males
  woman: women
  person: people
  doctor: dr doctors
  teenager: teen teens adolescent adolescents
  bruise: bruises bruising bruised
  injure: injury injuries injured hurt hurts hurting
  die: died dies dead death deaths dying
  speak: spoke spoken speaks speaking talk talks talking talked
  see: saw seen sees
  tell: told tells
  hear: heard
  know: knew known
  hide: hid hidden
  think: thought thoughts
  teach: taught
  write: wrote written
  give: gave given
  take: took taken
  bring: brought
  keep: kept
  lose: lost
  meet: met
  go: went gone goes
  find: found
  carer: caregiver caregivers
  scared: afraid frightened fearful
  parent: parents parental parenting
  language: languages
  alcohol: booze drinking drinker drunk
  drug: drugs
  phone: telephone
  gun: guns firearm firearms`
    .split('\n')
    .flatMap((line) => {
      const [one = '', all = ''] = line.trim().split(': ')
      return all.split(' ').map((word) => [word, one] as const)
    }),
)

/** Words that say nothing about what is looked for, as they are typed without apostrophes. */
const STOP = new Set(
  `a about after again all also always am an and any anyone anything are as ask at away be because been before being best but by can cannot
  cant come could couldnt deal did didnt do does doesnt doing dont down each else even ever every everyone everything find for from
  gave get gets getting give given gives go going good got had happen happened happens has have havent having he hello help her here
  hers him his how i if im in into is isnt it its ive just keep keeps kind know let like look looking lot made make makes making many
  may me might mine more most much must my need needs never new no nobody none nor not now of off ok okay on one only onto or other
  our out over own please put really right said same say says shall she should shouldnt show since so some someone something still
  such sure take tell than that thats the their them then there theres these they theyre thing things think this those through to too
  try trying u under until up us use used using very want wants was wasnt way ways we well went were what whats when where whether
  which while who whos why will wish with within without wont work would wouldnt yes yet you your`.split(/\s+/),
)

/** Whether a word, as it was typed, says nothing about what is looked for. */
export const isStop = (word: string): boolean => STOP.has(word.toLowerCase().replace(/['’]/g, ''))

/** Words that are written with a space or a hyphen, as one: `co-sleeping` as `cosleeping`. */
export const joined = (text: string, start = 0, end = text.length): string =>
  stem(text.slice(start, end).replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
