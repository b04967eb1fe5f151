/**
 * The way into this room, but for logos: those are `picture/logo.ts`, which reads no document. `readDocument` takes the bytes of a file
 * and gives what is in it (its text by leaves, what its readers do not see, what can be said of it) and the copy that can be published;
 * `readIllustration` does the same with a picture that stands in a text. They know of no entry and no rule, and keep nothing: who calls
 * them holds the text against the safeguards, in a process of its own, for the files are strangers'.
 *
 * **What a copy keeps, it keeps by list.** Nothing is looked for to be taken out; what no list names stays out, also what nobody
 * has heard of yet:
 *
 * | of | the list | in |
 * |---|---|---|
 * | PDF | the entries of each kind of dictionary, the kinds of annotations and actions | `pdf/shape.ts`, `pdf/annotation.ts`, `pdf/action.ts` |
 * | Word, PowerPoint | the kinds of parts; the namespaces of their XML, the elements that may hold words | `office/parts.ts`, `office/markup.ts` |
 * | OpenDocument | the files of the package; the namespaces of their XML, the elements of a text | `odf/embedded.ts`, `odf/markup.ts` |
 * | JPEG, PNG, WebP, also within the others | the segments that show the picture | `picture/picture.ts` |
 * | SVG | the elements and attributes that show something, none with an address; what a logo cannot have is refused | `picture/svg.ts`, `picture/logo.ts` |
 *
 * The copy is read again. It must hold nothing unseen, and say to readers what the file says to them.
 *
 * **What stops a build:**
 *
 * - the file is not what its name says, or of another kind (`MislabelledDocument`);
 * - it is empty, damaged, protected, or too large when it is opened; or its copy did not pass (`UnreadableDocument`);
 * - `stops`: readers see it, and it may hold what they do not see: words that are covered or only marked to be blacked out, words
 *   beside a page that was cut, layers that are not shown, a form that most cannot open or with boxes to fill in, text packed in from
 *   another file, a photograph or picture that tells more than it shows.
 *
 * What is unseen stops nothing: it is told, and the copy is without it. Nor do `hints` and `unextractable`: somebody has to look.
 */
export type { DocumentContent, Leaf } from './content.ts'
export { MislabelledDocument, UnreadableDocument } from './errors.ts'
export type { Illustration } from './picture/illustration.ts'
export { readIllustration } from './picture/illustration.ts'
export { readDocument } from './read-document.ts'
export type { UnextractableText } from './unextractable.ts'
