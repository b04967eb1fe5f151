import { Pattern } from '../pattern.ts'
import type { WordIndex } from '../word-index.ts'
import { AGE_IN_YEARS, EXACT_AGE } from './age.ts'
import { FULL_DATE } from './date.ts'

/** What conditions begin with; those of one word may go on: `haemophiliac`. */
const RARE =
  'cystic|spina|sickle|muscular|osteogenesis|brittle|down|downs|turner|prader|angelman|rett|biliary|congenital|epidermolysis|tuberous|ehlers|foetal|fetal|cerebral|phenylke…|haemophi…|achondro…|hydrocep…|hirschsp…|galactos…|thalassa…|thalasse…|neurofib…|craniosy…|gastrosc…|leukaemi…|leukemia…|microcep…'
/** Kinds of precise facts: how much each narrows down who a family is, and where one is worth looking for. */
const KINDS = {
  'an exact date': { weight: 2, pattern: FULL_DATE },
  'an exact age': { weight: 2, hint: /\b(?:days?|weeks?|months?)\b/, pattern: EXACT_AGE },
  'an age in years': { weight: 1, pattern: AGE_IN_YEARS },
  'an exact weight': {
    weight: 2,
    hint: /\d ?(?:k|lb|pounds|grams)/i,
    pattern: new Pattern(/\b\d{1,3}(?:\.\d+)? ?(?:kg|kilos?|kilograms|lbs?|pounds|grams)\b/gi, {
      begins: '0',
      near: 'k|kg|kilo|kilos|kilograms|lb|lbs|pounds|grams',
    }),
  },
  'a named school': {
    weight: 3,
    hint: / (?:School|Academy|Nursery|College)/,
    pattern: new Pattern(
      /(?<!\w)(?!(?:The|A|Primary|Secondary|High|Infant|Junior|Royal|National|Police|Nursery|Special|Her|His|Their|Sunday|Grammar|Local|Virtual|Sixth|Further) )(?:St\.? )?\p{Lu}[\p{L}'’]+ (?:\p{Lu}[\p{Ll}'’]+ ){0,6}(?:School|Academy|Nursery|College)\b/gu,
      { begins: 'Aa', near: 'School|Academy|Nursery|College', reach: 9 },
    ),
  },
  'a named hospital': {
    weight: 2,
    hint: / (?:Hospital|Infirmary)/,
    pattern: new Pattern(
      /(?<!\w)(?!(?:The|A|General|Children['’]?s|Community|Royal College|Her|His|Their|Local|Mental) )\p{Lu}[\p{L}'’]+ (?:\p{Lu}[\p{Ll}'’]+ )*(?:Hospital|Infirmary)\b/gu,
      { begins: 'Aa', near: 'Hospital|Infirmary', reach: Number.POSITIVE_INFINITY },
    ),
  },
  'a named street or estate': {
    weight: 3,
    hint: / (?:Road|Street|Avenue|Lane|Crescent|Close|Drive|Grove|Terrace|Gardens|Mews|Estate)\b/,
    pattern: new Pattern(
      /(?<!\w)(?!(?:The|High|A|Downing) (?:Road|Street|Lane))\p{Lu}[\p{Ll}'’]+ (?:Road|Street|Avenue|Lane|Crescent|Close|Drive|Grove|Terrace|Gardens|Mews|Estate)\b/gu,
      { begins: 'Aa', near: 'Road|Street|Avenue|Lane|Crescent|Close|Drive|Grove|Terrace|Gardens|Mews|Estate', reach: 1 },
    ),
  },
  'a rare condition': {
    weight: 3,
    pattern: new Pattern(
      /\b(?:[Pp]henylketonuria|[Cc]ystic fibrosis|[Ss]pina bifida|[Ss]ickle cell(?: disease| anaemia)?|[Mm]uscular dystrophy|osteogenesis imperfecta|brittle bone disease|haemophilia|Down['’]?s syndrome|Turner syndrome|Prader-Willi|Angelman syndrome|Rett syndrome|achondroplasia|biliary atresia|congenital (?:heart|adrenal)[\w ]{0,20}|hydrocephalus|Hirschsprung['’]?s?|galactosa?emia|thalassa?emia|epidermolysis bullosa|neurofibromatosis|tuberous sclerosis|craniosynostosis|gastroschisis|leuka?emia|microcephaly|Ehlers-Danlos|[Ff]o?etal alcohol syndrome|[Cc]erebral palsy)|(?<=[\p{Ll}\d,] )(?!Asperger|Crohn|Munchausen|Stockholm)\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)*(?:['’]?s)? (?:syndrome|disease)\b/gu,
      { begins: 'Aa', near: 'syndrome|disease', reach: 1 },
      { begins: RARE },
    ),
  },
  'a family that is easy to tell': {
    weight: 1,
    pattern: new Pattern(
      /\b(?:[Tt]wins?|[Tt]riplets?|quadruplets|(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:of|child)|(?:six|seven|eight|nine|ten|eleven|twelve) (?:children|siblings))\b/g,
      {
        begins:
          'twin|twins|triplet|triplets|quadruplets|six|seven|eight|nine|ten|eleven|twelve|fourth|fifth|sixth|seventh|eighth|ninth|tenth',
      },
    ),
  },
} as const satisfies Record<string, { weight: number; hint?: RegExp; pattern: Pattern }>

/** Of three kinds at least, and so much together. */
const KINDS_NEEDED = 3
const SCORE = 6

/** A precise fact. `start` and `end` are offsets into the text that it stands in. */
export interface Piece {
  kind: keyof typeof KINDS
  start: number
  end: number
}

/** The precise facts of a text: harmless one by one, unless another rule says otherwise. */
export function pieces(words: WordIndex): Piece[] {
  const kinds: [string, { hint?: RegExp; pattern: Pattern }][] = Object.entries(KINDS)
  return kinds.flatMap(([kind, { hint, pattern }]) =>
    pattern
      .matches(words)
      .filter(({ groups, input }) => !groups?.['dotted'] && hint?.test(input) !== false)
      .map(({ 0: found, index }) => ({ kind: kind as Piece['kind'], start: index, end: index + found.length })),
  )
}

/**
 * A jigsaw: precise facts that together point at one family, though none does by itself. Each kind counts once, by how
 * much it narrows: a school, a street or a rare condition 3; a full date, an age in days or weeks, a weight or a
 * hospital 2; a child's age in years, twins or a very large family 1. Source of the idea: SCIE Quality Markers, "The report", and [2012] EWCA Civ
 * 1500. The weights are ours, set by judgement.
 *
 * - `At 11 weeks old, on 14 March 2019, ... Acacia Primary School` scores 7.
 * - `14 months old`, `64% in February 2019` and `the 25th centile` score nothing.
 *
 * @returns the first piece of each kind and the score, or nothing when they are too few to tell who it is.
 */
export function jigsaw<P extends { kind: Piece['kind'] }>(all: readonly P[]): { pieces: P[]; score: number } | undefined {
  const first = new Map<Piece['kind'], P>()
  for (const piece of all) if (!first.has(piece.kind)) first.set(piece.kind, piece)
  const score = [...first.keys()].reduce((sum, kind) => sum + KINDS[kind].weight, 0)
  return first.size >= KINDS_NEEDED && score >= SCORE ? { pieces: [...first.values()], score } : undefined
}
