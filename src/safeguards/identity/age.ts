/** An age in days or weeks, or in years and months. */
export const EXACT_AGE =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?- ?| )(?:days?|weeks?)(?:,? and \d days?)?(?: ?- ?| )(?:old|of age)\b|\b(?:aged?|was) \d{1,3} (?:days?|weeks?)(?: and \d days?)?|\b\d{1,3} years?,? (?:and )?\d{1,2} months?(?:,? (?:and )?\d{1,2} (?:days?|weeks?))?\b/gi

/** A child's age in years. */
export const AGE_IN_YEARS =
  /\b(?:aged?|(?:girl|boy|child) of|(?:he|she|who|child) was) (?:\d|1[0-7])\b(?=[,;.)](?!\d)| (?:and|at|when|who|years)\b)(?! years?,? (?:and )?\d)|\b(?:\d|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: ?- ?| )years?(?: ?- ?| )(?:old|of age)\b/gi

/** An age in months alone. With a day it gives the month of a birth. */
export const AGE_IN_MONTHS =
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?- ?| )months?(?: ?- ?| )(?:old|of age)\b|\baged? \d{1,2} months?\b/gi
