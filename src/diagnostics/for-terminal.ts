/** Text of a content file, which may not act on the terminal that shows it: what would do so is shown as a sign that was lost. */
export const forTerminal = (text: string): string => text.replace(/(?!\r?\n|\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
