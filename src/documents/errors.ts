/** A file that cannot be read, in a sentence that says why and what to do. */
export class UnreadableDocument extends Error {}

/** A file that is not what its name says, in a sentence that says what it is. */
export class MislabelledDocument extends Error {}
