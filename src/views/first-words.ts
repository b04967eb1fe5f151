/** The first words of a text, and a sign that there are more. @param most characters. */
export const firstWords = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/\s\S*$/, '')} …` : text
