import { expect, test } from 'vitest'
import { isLanguage } from '../../src/documents/bigrams.ts'

const ENGLISH =
  'The mother told the health visitor that she was worried about money, and that her partner had come back to live in the house. Nobody asked who he was, or what he had done before. The school saw the child every day and wrote down what he said.'

test.each([
  ['English', ENGLISH],
  [
    'Welsh',
    'Genir pawb yn rhydd ac yn gydradd â’i gilydd mewn urddas a hawliau. Fe’u cynysgaeddir â rheswm a chydwybod, a dylai pawb ymddwyn y naill at y llall mewn ysbryd cymodlon. Y mae gan bawb hawl i’r holl hawliau a’r rhyddfreintiau a nodir yn y Datganiad hwn.',
  ],
  [
    'Polish',
    'Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa. Każdy człowiek posiada wszystkie prawa i wolności zawarte w niniejszej Deklaracji.',
  ],
  [
    'Somali',
    'Aadanaha dhammaantiis wuxuu dhashaa isagoo xor ah kana siman xagga sharafta iyo xuquuqda Aadanaha. Waxaa Alle (Ilaah) siiyay aqoon iyo wacyi, waana in qof la arkaa qofka kale ula dhaqmaa si walaaltinimo ah.',
  ],
])('words in %s are of a language', (_, text) => expect(isLanguage(text)).toBe(true))

const shifted = (text: string, by: number) =>
  text.replace(/[a-z]/gi, (one) => String.fromCharCode(((one.toLowerCase().charCodeAt(0) - 97 + by) % 26) + 97))

test.each([1, 3, 7, 11, 19, 25])('letters that stand for those %i places before are of none', (by) =>
  expect(isLanguage(shifted(ENGLISH, by))).toBe(false),
)

test.each([
  ['few words', 'Page 1 of 12'],
  ['numbers', '12.5% 33 1,204 '.repeat(100)],
  ['abbreviations', 'MARAC DASH MASH LADO IDVA CAMHS '.repeat(50)],
  ['letters of other alphabets', 'كل الناس يولدون أحرارا متساوين '.repeat(50)],
])('nothing can be said of %s', (_, text) => expect(isLanguage(text)).toBeUndefined())
