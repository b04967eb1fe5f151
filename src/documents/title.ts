/** Whether a title is one for readers, and not the name that the file once had on somebody's computer. */
export const isTitle = (title: string): boolean =>
  !/^microsoft (?:word|powerpoint)|\.(?:docx?|pptx?|odt|pdf|indd|rtf|pages)$|[\\/]\w+[\\/]/i.test(title.trim())
