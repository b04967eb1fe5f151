import { FULL_DATE } from './date.ts'
import { type IdentityRule, identifiers } from './identifier.ts'

const BIRTH_OR_DEATH =
  /\b(?:born|birth|stillborn|birthday|d\.?o\.?b|died|dies|death|dead|killed|deceased|murdered|fatal(?:ly)?|lifeless|life extinct|found hanged|hanged (?:him|her)self|stabbed|drowned|funeral|ca?esarean|unresponsive|passed away|ganwyd|ganed|geni|bu farw|(?:took|lost|ended) (?:his|her|their) (?:own )?li(?:fe|ves)|(?:not|stopped) breathing|did not survive|extinct|(?:bab(?:y|ies)|twins|triplets|infant) (?:was|were) delivered|(?:committed|completed|by) suicide|(?:his|her|their) suicide(?! (?:attempt|note|plan|risk|thought)s?\b)|(?<!\b(?:for|of|with) )(?:the|his|her|their|whose|['’]s) (?:murder|homicide|manslaughter)s?(?! (?:appeal|case|charge|conviction|enquiry|inquiry|investigation|review|squad|suspect|team|trial|verdict|weapon)s?\b))\b/i
/** Where no birth or death is told of: a body's name, and what is to be done when one happens. */
const NO_EVENT =
  /\bchild death (?:overview|review)s?\b|\b(?:when|whenever|if|where) (?:a|any) \w+ (?:dies|is (?:still)?born)\b|\b(?:each|every|any|all) (?:births?|deaths?)\b/gi
/** What a date is of, straight before it. */
export const OF_A_TEXT =
  /\b(?:(?:in|into) (?:force|effect)(?: in (?:part|full))?|royal assent|published|updated|revised|amended)(?: again)?,?(?: on)?(?: [a-z]+day,?)? (?:the )?$|\b(?:polic(?:y|ies)|laws?|guidance|guidelines?|forms?|acts?|regulations?|rules?|circulars?|protocols?|procedures?|codes?) (?:of|from|dated) (?:the )?$/i
const LABEL =
  /(?:\bd\.?o\.?b\.?|\bbirth|\bborn|\bganwyd|\bganed|\bedd|\b(?:expected|estimated|due) (?:due )?date(?: of delivery)?)[: ]*(?:on |was |is |ar )?(?:the )?$|(?:\(|\b[a-z]\d?\)?, )b\. ?$/i
/** What a birth and a birthday are told by, straight before their day: `She turned three on`, `The twins arrived on`. */
const BIRTHDAY =
  /\b(?:turn(?:s|ed)?|reached|would (?:now )?(?:be|have been)) (?:the age of )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen) on (?:the )?$|\b(?:the delivery (?:was|took place)|(?:baby|twins|triplets)(?: had)? arrived|(?:baby|twins|triplets) (?:was|were) due) on (?:the )?$/i

/**
 * Dates of birth, and full dates in a sentence about a birth or a death. With a search engine, the day is enough to
 * find the family's notice or the court's list. A month and a year are not reported, nor is a full date of anything else, such as
 * that on which a text was published or a law came into force.
 *
 * - `The baby was born on 14 March 2019.` and `DOB: 14/03/2019` are found.
 * - `She turned three on 14 March 2022.` is found: it is her birthday.
 * - `The report was published on 12 June 2017.` and `Child T died in 2020.` are not.
 */
export const birthDate: IdentityRule = (words) =>
  identifiers(words, FULL_DATE, ({ index, groups, 0: date, input }, sentence) => {
    const before = input.slice(Math.max(0, index - 50), index)
    const isLabelled = LABEL.test(before)
    if (groups?.['dotted'] && !isLabelled) return undefined
    if (!isLabelled && !BIRTHDAY.test(before) && (OF_A_TEXT.test(before) || !tellsOfBirthOrDeath(sentence().replace(date, ''))))
      return undefined
    return {
      rule: 'identity-birth-date',
      sure: false,
      what: 'the exact day of a birth or a death',
      whatToDo: 'Write the year, or an age, or a season.',
    }
  })

/** Whether words speak of a birth or a death that happened. */
export const tellsOfBirthOrDeath = (words: string): boolean => BIRTH_OR_DEATH.test(words.replace(NO_EVENT, ''))
