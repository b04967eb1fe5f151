/** What is written where a link leads, whether or not Markdown reads it as one. */
const ADDRESS = /^(?:(?:https?|mailto|tel|file):|www\.|\.{1,2}[\\/]|#)|\.(?:md|pdf|docx?|odt|pptx?|html?|ya?ml|jpe?g|png)(?:#|$)/i

/** Whether words have the form of an address or of a path. */
export const isAddress = (words: string): boolean => ADDRESS.test(words.trim())
